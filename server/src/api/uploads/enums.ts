import { registerEnumType } from 'type-graphql'
import { gapReasons, sheetRejections, sheetStates, uploadPaths } from '../../domain/uploads.ts'
import { enumOf } from '../enums.ts'

/** States of a result sheet in the schema. */
export const SheetStateEnum = enumOf(sheetStates)
registerEnumType(SheetStateEnum, {
  name: 'SheetState',
  description: 'States of a result sheet, on the phone, on its way and behind it.',
  valuesConfig: {
    CAPTURED: { description: 'Photographed.' },
    PROCESSED: { description: 'Read and validated on the phone ("status 3").' },
    SENT: { description: 'Sent, and not seen in the queue yet.' },
    QUEUED: { description: 'Waits in the publication queue ("antrean server").' },
    PUBLISHED: { description: 'Published.' },
    CANCELLED: { description: 'Publication cancelled ("batal terpublikasi").' },
    REJECTED: { description: 'Rejected; see `SheetRejection`.' },
    HANDED_TO_DISTRICT: { description: 'The district committee enters it now.' },
  },
})

/** How sheets travel, in the schema. */
export const UploadPathEnum = enumOf(uploadPaths)
registerEnumType(UploadPathEnum, {
  name: 'UploadPath',
  description: 'How a result sheet travels.',
  valuesConfig: {
    ONLINE: { description: 'Sent from the station at once.' },
    OFFLINE: { description: 'Processed on the phone without signal and handed over.' },
    OFFLINE_THEN_ONLINE: { description: 'Processed without signal, sent later from elsewhere.' },
    DISTRICT: { description: "Entered at the district through the committee's account." },
  },
})

/** Why sheets are rejected, in the schema. */
export const SheetRejectionEnum = enumOf(sheetRejections)
registerEnumType(SheetRejectionEnum, {
  name: 'SheetRejection',
  description: 'Why a result sheet was rejected.',
  valuesConfig: {
    PHOTO_QUALITY: { description: 'The photo is below the standard.' },
    READING_DIFFERS: { description: 'What was read differs from what is written.' },
    WRONG_SHEET: { description: 'It is another sheet.' },
    DUPLICATE: { description: 'It is there already.' },
    OTHER: { description: 'Something else.' },
  },
})

/** Why stations are not published, in the schema. */
export const GapReasonEnum = enumOf(gapReasons)
registerEnumType(GapReasonEnum, {
  name: 'GapReason',
  description:
    'Why a station is not published: the first of these, in this order, that applies to any of its ' +
    'unpublished sheets. A station has exactly one.',
  valuesConfig: {
    HANDED_TO_DISTRICT: { description: 'The district committee enters it.' },
    PUBLICATION_CANCELLED: { description: 'Its publication was cancelled.' },
    REJECTED_PHOTO: { description: 'The photo is below the standard.' },
    REJECTED_OTHER: { description: 'Rejected for another reason.' },
    IN_QUEUE: { description: 'Queued or sent.' },
    NO_SIGNAL: { description: 'Known to be without signal, or processed offline and not sent.' },
    INCOMPLETE: { description: 'Some sheets are published, the others not captured.' },
    NOT_SENT: { description: 'Nothing was sent yet.' },
  },
})
