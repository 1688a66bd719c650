import type { Course, Step } from './course.ts'
import type { Carrier, Sink } from './sink.ts'
import type { Standing } from './topic.ts'

/** Somebody who travels. */
export interface Member<Frame> {
  /** With whom; null before it sets out and after its end. */
  convoy: Convoy<Frame> | null
  /** Where its frames go. */
  readonly sink: Sink<Frame>
  /** Whether it may read on; who may not is sent away. */
  mayStay(): boolean
  /** Ends it, with the reason when it does not go itself. */
  end(refusal?: unknown): void
}

/** What convoys have in common. */
export interface Waters<Frame> {
  /** A number that is another one whenever who may read what may have changed. */
  permissions(): number
  /** A tick found that a reader does not keep up. */
  passedOver(): void
  /** Lets somebody begin at a place, alone. */
  launch(member: Member<Frame>, at: Course<Frame>): void
  /** Has a convoy go on together with the one that leads on its way, when they stand alike. */
  meet(convoy: Convoy<Frame>, beat?: Standing): void
  /** Nobody is left in a convoy. */
  disband(convoy: Convoy<Frame>): void
}

/**
 * Subscribers who stand at the same place and are given the same: each frame is made, executed and
 * written once for all of them. Who does not keep up falls behind and goes on alone, from where the
 * step began; it comes back when it has caught up. So nobody waits for anybody.
 */
export class Convoy<Frame> {
  readonly carrier: Carrier<Frame, unknown>
  readonly #waters: Waters<Frame>
  readonly #members = new Set<Member<Frame>>()
  #course: Course<Frame>
  /** Where the frame began that is being prepared: the next one waits, so that they stay in order. */
  #before: Course<Frame> | null = null
  /** The state of the fleet's permissions that its members were last asked under. */
  #reviewed = -1

  /** Whether nobody in it can take anything: then it leads nobody else. */
  isStuck = false

  constructor(waters: Waters<Frame>, course: Course<Frame>, carrier: Carrier<Frame, unknown>) {
    this.#waters = waters
    this.#course = course
    this.carrier = carrier
  }

  get course(): Course<Frame> {
    return this.#course
  }

  /** Somebody sets out: the first one. */
  begin(member: Member<Frame>): void {
    this.#take(member)
  }

  /** Somebody went. */
  drop(member: Member<Frame>): void {
    this.#members.delete(member)
    if (this.#members.size === 0) this.#waters.disband(this)
  }

  /** The hub's tick. `beat`: where the figures are now, the same for all that tick together. */
  tick(beat?: Standing): void {
    if (!this.#canMove()) return this.#passOver()
    const step = this.#look((course) => course.onTick(beat))
    if (step) this.#go(step)
    else this.#waters.meet(this, beat)
  }

  /** Gives what is there, when somebody can take more again. */
  pump(): void {
    while (this.#canMove()) {
      const step = this.#look((course) => course.atOnce())
      if (!step) return
      this.#go(step)
    }
  }

  /** Takes over those of another convoy, when they stand where these do. Whether they do. */
  takeIn(other: Convoy<Frame>, beat: Standing | undefined): boolean {
    if (this.#before || other.#before) return false
    const course = this.#course.joined(other.#course, beat)
    if (!course) return false
    this.#course = course
    this.#reviewed = Math.min(this.#reviewed, other.#reviewed)
    for (const member of other.#members) this.#take(member)
    // A tick of it may still be due: nobody must be given anything twice.
    other.#members.clear()
    this.#waters.disband(other)
    return true
  }

  #take(member: Member<Frame>): void {
    this.#members.add(member)
    member.convoy = this
  }

  /** Whether there is somebody who may have the next frame and can take it. */
  #canMove(): boolean {
    this.#review()
    this.isStuck = false
    if (this.#before) return false
    for (const member of this.#members) if (member.sink.ready()) return true
    this.isStuck = true
    return false
  }

  /** What comes next; when it cannot be made, all are told why and go. */
  #look(look: (course: Course<Frame>) => Step<Frame> | null): Step<Frame> | null {
    try {
      return look(this.#course)
    } catch (failure) {
      for (const member of this.#members) member.end(failure)
      return null
    }
  }

  #go({ frame, next, more }: Step<Frame>): void {
    const before = this.#course
    this.#course = next
    if (frame === null) {
      // Long stretches that are about other areas are read in turns with everybody else's work.
      if (more) setImmediate(() => this.tick())
      return
    }
    this.#before = before
    let waited = false
    this.carrier.prepare(frame, (parcel) => {
      this.#before = null
      this.#hand(parcel, before)
      if (waited) this.pump()
    })
    waited = true
  }

  #hand(parcel: unknown, before: Course<Frame>): void {
    for (const member of this.#members) {
      if (member.sink.ready()) member.sink.take(parcel)
      else {
        this.#waters.passedOver()
        this.#part(member, before)
      }
    }
    this.#waters.meet(this)
  }

  /** Somebody goes on alone from a place. */
  #part(member: Member<Frame>, at: Course<Frame>): void {
    this.drop(member)
    this.#waters.launch(member, at)
  }

  #passOver(): void {
    if (this.isStuck) for (const _ of this.#members) this.#waters.passedOver()
  }

  /** Sends away who may not read any more; who is to see something else than the others goes alone. */
  #review(): void {
    const now = this.#waters.permissions()
    if (this.#reviewed === now) return
    this.#reviewed = now
    for (const member of this.#members) {
      if (!member.mayStay() || member.sink.carrier === this.carrier) continue
      // What is being prepared was not made for them.
      this.#part(member, this.#before ?? this.#course)
    }
  }
}
