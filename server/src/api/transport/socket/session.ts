import type { Socket } from 'node:net'
import { CloseCode } from '@ruang-pantau/schema'
import {
  CloseCode as ProtocolCode,
  type Message,
  MessageType,
  parseMessage,
  type PingMessage,
  type SubscribeMessage,
} from 'graphql-ws'
import type { Credentials } from '../../../access/sessions.ts'
import type { Context } from '../../context.ts'
import { Allowance } from '../../protection/allowance.ts'
import { Liveness, SILENT_AFTER } from '../../protection/liveness.ts'
import type { Gateway } from '../gateway.ts'
import type { LookedAt, Rounds } from '../rounds.ts'
import type { Connection, Listener } from '../../web-socket/connection.ts'
import type { Message as Said } from '../../web-socket/message-reader.ts'
import { type Host, SocketOperation } from './operation.ts'

/** How long a client may take for `connection_init`, in milliseconds. */
const INIT_TIMEOUT = 10_000

/** Longest id of an operation, in characters: it comes back with every frame. */
const MOST_ID = 128

/** Bytes that may wait for a reader who goes on asking: the largest snapshot there is, and more. */
const MOST_UNREAD = 8 * 1024 * 1024

/** A socket that was just opened. */
export interface OpenedSocket {
  connection: Connection
  /** The network it comes from, as limits count it; it is counted as open. */
  address: string
}

/** One client that talks graphql-transport-ws, within its limits, as long as there is somebody. */
export class SocketSession implements Host, Listener, LookedAt {
  readonly gateway: Gateway
  readonly #connection: Connection
  readonly #address: string
  readonly #allowance: Allowance
  readonly #liveness: Liveness
  readonly #rounds: Rounds<SocketSession>
  /** Few at a time: a list is smaller than a map. */
  readonly #operations: SocketOperation[] = []
  /** Runs until they have said who they are; null from then on. */
  #introduction: NodeJS.Timeout | null
  /** What they showed; null before. Its token is counted as in use once they were let in. */
  #credentials: Credentials | null = null
  #isWelcome = false

  constructor(
    { connection, address }: OpenedSocket,
    gateway: Gateway,
    rounds: Rounds<SocketSession>,
  ) {
    this.gateway = gateway
    this.#connection = connection
    this.#address = address
    const now = Date.now()
    this.#allowance = new Allowance(gateway.connections.limits.messages, now)
    this.#liveness = new Liveness(connection.bytes, now, true)
    this.#rounds = rounds
    rounds.join(this)
    this.#introduction = setTimeout(() => {
      this.sendAway(ProtocolCode.ConnectionInitialisationTimeout, 'No connection_init came')
    }, INIT_TIMEOUT)
  }

  get bytes(): Socket {
    return this.#connection.bytes
  }

  get inflates(): boolean {
    return this.#connection.deflates
  }

  ask(seen: () => void): void {
    this.#connection.ask(seen)
  }

  isOpen(): boolean {
    return this.#connection.isOpen
  }

  send(message: object): void {
    this.#connection.send(JSON.stringify(message))
  }

  sendAway(code: number, reason: string): void {
    this.#connection.close(code, reason)
  }

  /** Resolves when it is gone. */
  whenGone(): Promise<void> {
    return this.#connection.whenGone()
  }

  forget({ id }: SocketOperation): void {
    const at = this.#operations.findIndex((each) => each.id === id)
    if (at >= 0) this.#operations.splice(at, 1)
  }

  context(): Context | null {
    try {
      const caller = { road: 'WS', address: this.#address, operation: null } as const
      return this.#credentials && this.gateway.contextBy(this.#credentials, { ...caller })
    } catch {
      this.sendAway(CloseCode.UNAUTHORIZED, 'The token is not valid')
      return null
    }
  }

  /** Asks for a sign of life, and sends who gave none for too long away. */
  look(): void {
    if (!this.isOpen()) return
    const now = Date.now()
    const silence = Math.max(this.#liveness.look(now), this.#connection.unansweredFor(now))
    if (silence >= SILENT_AFTER) this.#isNotReading()
    else this.#connection.ping()
  }

  heard(): void {
    if (!this.#allowance.take(Date.now())) {
      return this.sendAway(CloseCode.TOO_MANY_MESSAGES, 'Too many messages in a minute')
    }
    if (this.bytes.writableLength > MOST_UNREAD) this.#isNotReading()
  }

  said(text: Said): void {
    const message = text === null ? null : read(text)
    if (!message) return this.#isBad()
    switch (message.type) {
      case MessageType.ConnectionInit:
        return this.#welcome(message.payload)
      case MessageType.Ping:
        return this.#answer(message)
      case MessageType.Pong:
        return
      case MessageType.Subscribe:
        return this.#begin(message)
      case MessageType.Complete:
        return this.#find(message.id)?.leave()
      default:
        // What only the hub sends.
        return this.#isBad()
    }
  }

  failed(error: unknown): void {
    this.gateway.formatError(error)
    this.sendAway(CloseCode.FAILED, 'The hub failed; it is in its log')
  }

  #answer({ payload }: PingMessage): void {
    const answer = { type: MessageType.Pong, ...(payload && { payload }) }
    try {
      this.send(answer)
    } catch {
      // What can be read cannot always be written: it goes too deep.
      this.#isBad()
    }
  }

  /** Lets somebody in who says who they are, unless their token is in use too often. */
  #welcome(given: Readonly<Record<string, unknown>> | undefined | null): void {
    if (!this.#introduction) {
      return this.sendAway(ProtocolCode.TooManyInitialisationRequests, 'connection_init came twice')
    }
    clearTimeout(this.#introduction)
    this.#introduction = null
    const authorization = given?.['authorization']
    this.#credentials = this.gateway.credentialsOf(
      typeof authorization === 'string' ? authorization : undefined,
    )
    const context = this.context()
    if (!context) return
    const { token } = context.access
    if (!this.gateway.connections.open(token)) {
      return this.sendAway(CloseCode.TOKEN_IN_USE, 'Too many sockets with this token')
    }
    this.#isWelcome = true
    this.send({ type: MessageType.ConnectionAck })
  }

  #begin({ id, payload }: SubscribeMessage): void {
    const refusal = this.#tooMuch(id)
    if (refusal) return this.sendAway(...refusal)
    const operation = new SocketOperation(this, id)
    this.#operations.push(operation)
    operation.run(payload).catch((error: unknown) => this.failed(error))
  }

  #find(id: string): SocketOperation | undefined {
    return this.#operations.find((each) => each.id === id)
  }

  /** Why an operation is not even looked at; null when it is. */
  #tooMuch(id: string): [code: number, reason: string] | null {
    if (!this.#isWelcome) return [CloseCode.UNAUTHORIZED, 'Send connection_init first']
    if (id.length > MOST_ID) return [CloseCode.BAD_MESSAGE, 'The id of the operation is too long']
    if (this.#find(id)) {
      return [ProtocolCode.SubscriberAlreadyExists, 'An operation with this id is still open']
    }
    if (this.#operations.length < this.gateway.connections.limits.operations) return null
    return [CloseCode.TOO_MANY_OPERATIONS, 'Too many operations on this socket']
  }

  #isBad(): void {
    this.sendAway(CloseCode.BAD_MESSAGE, 'A message that is not of the protocol')
  }

  #isNotReading(): void {
    this.sendAway(CloseCode.NOT_READING, 'Nothing was read for too long')
  }

  gone(): void {
    if (this.#introduction) clearTimeout(this.#introduction)
    this.#rounds.leave(this)
    this.gateway.connections.from.close(this.#address)
    if (this.#isWelcome) this.gateway.connections.close(this.#credentials?.token ?? null)
    // Each takes itself off the list.
    for (const operation of this.#operations.splice(0)) operation.leave()
  }
}

/** A message of the protocol; null when it is none. */
function read(text: string): Message | null {
  try {
    return parseMessage(text)
  } catch {
    return null
  }
}
