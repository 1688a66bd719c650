import { expect, test } from 'vitest'
import { attachmentName } from '../../../../server/src/domain/incidents/attachments.ts'

test.each([
  ['Foto TPS 3.JPG', 'Foto TPS 3.jpg'],
  ['foto.jpeg', 'foto.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['C:\\Users\\sri\\foto.png', 'foto.png.jpg'],
  ['laporan.exe', 'laporan.exe.jpg'],
  ['a\u202Egpj.exe', 'a gpj.exe.jpg'],
  ['baris\r\nX-Header: 1', 'baris X-Header 1.jpg'],
  ['"; rm -rf *; echo "', 'rm -rf echo.jpg'],
  ['.htaccess', 'htaccess.jpg'],
  ['', 'file.jpg'],
  ['...', 'file.jpg'],
  ['\u0000\u200B', 'file.jpg'],
  ['é'.repeat(200), `${'é'.repeat(80)}.jpg`],
])('a file that came as %j is kept as %j', (given, kept) => {
  expect(attachmentName(given, 'image/jpeg')).toBe(kept)
})

test('a file ends as what it is, whatever it was called', () => {
  expect(attachmentName('surat.jpg', 'application/pdf')).toBe('surat.jpg.pdf')
  expect(attachmentName('surat.PDF', 'application/pdf')).toBe('surat.pdf')
})
