#!/usr/bin/env python3
"""Checks the record of a Ruang Pantau hub without any of the hub's own code.

    verify_journal.py audit-live-1234.jsonl       an export (pantau audit export)
    verify_journal.py data/live/journal.db        the journal itself, opened read-only

Every entry is sealed with the hash of the one before it, so a changed byte, a missing entry and two
entries that changed places are found at their position. That the end is missing shows only against
what was known of it: the closing line of an export, the journal.head beside a journal.db, or a
position that was announced (--known SEQ:HASH, to be given as often as wished). Somebody who can seal
the whole record anew is found by nothing else but such an announced position.

The rules are in schema/PROTOCOL.md, "The chain". Needs Python 3.8 or newer and nothing else.
Exit code: 0 whole, 1 broken, 2 could not be read.
"""

import argparse
import hashlib
import json
import pathlib
import re
import sqlite3
import sys

FORMAT = 'ruang-pantau audit 1'
FIELDS = ('seq', 'epoch', 'at', 'type', 'actor', 'stream', 'version', 'key', 'body', 'hash')
LONE_SURROGATE = re.compile('[\ud800-\udfff]')
# What SQLite says of a damaged file may itself be no text any more.
DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)


class Broken(Exception):
    """The record does not hold. `at` is the position of the entry, or None outside the entries."""

    def __init__(self, at, message):
        super().__init__(message)
        self.at = at


class Unreadable(Exception):
    """Nothing can be said about the record."""


def canonical(value):
    """JSON as JavaScript writes it: nothing between tokens, only what must be is escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(',', ':'), allow_nan=False)
    return LONE_SURROGATE.sub(lambda half: '\\u%04x' % ord(half.group()), text)


def sha256(text):
    return hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()


def genesis(epoch, mode):
    return sha256('ruang-pantau journal 1\n%s\n%s\n' % (epoch, mode))


def seal(previous, entry):
    return sha256(previous + '\n' + canonical([entry[field] for field in FIELDS[:-1]]))


class Chain:
    """Walks entries in order from a known hash, and through the histories they were written in."""

    def __init__(self, before, previous, epochs, known):
        self.seq = before
        self.hash = previous
        self.entries = 0
        # Two histories that begin at one place: nothing was written in the first of them.
        self.epochs = {epoch['firstSeq']: epoch['id'] for epoch in epochs}
        self.epoch = None
        for epoch in epochs:
            if epoch['firstSeq'] <= before:
                self.epoch = epoch['id']
        self.previous = {}
        for epoch in epochs:
            self.previous.setdefault(epoch['firstSeq'], epoch['previousHash'])
        self.known = known

    def step(self, entry):
        expected = self.seq + 1
        if entry['seq'] != expected:
            raise Broken(expected, 'entry %s stands in its place' % canonical(entry['seq']))
        if expected in self.epochs:
            self.epoch = self.epochs[expected]
            if self.previous[expected] != self.hash:
                raise Broken(expected, 'its history says it follows another entry than it does')
        if seal(self.hash, entry) != entry['hash']:
            raise Broken(expected, 'its content and its hash do not fit together and to the one before')
        if entry['epoch'] != self.epoch:
            raise Broken(expected, 'it was written in another history than the record says')
        if self.known.get(expected, entry['hash']) != entry['hash']:
            raise Broken(expected, 'it is not the entry that was announced')
        self.seq, self.hash = expected, entry['hash']
        self.entries += 1

    def end(self):
        beyond = [seq for seq in self.known if seq > self.seq]
        if beyond:
            raise Broken(self.seq + 1, 'it is missing: the record went on to %d at least' % max(beyond))
        # A history that nothing was written in yet.
        if self.previous.get(self.seq + 1, self.hash) != self.hash:
            raise Broken(self.seq + 1, 'its history says it follows another entry than it does')


def check_beginning(epochs, mode):
    """The first history is bound to its mode; returns the mode that it is bound to."""
    for epoch in epochs:
        kinds = (type(epoch['id']), type(epoch['firstSeq']), type(epoch['previousHash']))
        if kinds != (str, int, str):
            raise Broken(None, 'the record names a history that cannot be')
    if not epochs:
        raise Broken(None, 'the record names no history')
    modes = [mode] if mode else ['live', 'rehearsal']
    for each in modes:
        if genesis(epochs[0]['id'], each) == epochs[0]['previousHash']:
            return each
    raise Broken(None, 'the record does not begin as its first history and mode must')


def check_export(path, known):
    """An export, line by line."""
    digest = hashlib.sha256()
    with open(path, 'rb') as file:
        line = file.readline()
        header = parsed(line, None, 'the header line')
        if not isinstance(header, dict) or header.get('format') != FORMAT:
            raise Broken(None, 'the header line is not that of an export')
        digest.update(line)
        chain, mode = begun(header, known)
        for line in file:
            where = chain.seq + 1
            if not line.endswith(b'\n'):
                raise Broken(where, 'the file ends in the middle of a line')
            value = parsed(line, where, 'the line')
            if isinstance(value, dict) and 'closing' in value:
                check_closing(value['closing'], chain, digest, file.read(1))
                chain.end()
                return chain, mode
            digest.update(line)
            if not isinstance(value, dict) or tuple(value) != FIELDS:
                raise Broken(where, 'the line is no entry')
            chain.step(value)
    raise Broken(chain.seq + 1, 'the file ends without its closing line')


def begun(header, known):
    """The chain that a header opens."""
    try:
        epochs, mode, first = header['epochs'], header['mode'], header['from']
        check_beginning(epochs, mode)
        previous = header['previousHash']
        if type(first) is not int or first < 1 or type(previous) is not str:
            raise Broken(None, 'the header line lacks what an export says in it')
        if first == 1 and previous != epochs[0]['previousHash']:
            raise Broken(None, 'the header and the first history begin differently')
        return Chain(first - 1, previous, epochs, known), mode
    except (KeyError, TypeError, AttributeError):
        raise Broken(None, 'the header line lacks what an export says in it') from None


def check_closing(closing, chain, digest, more):
    if more:
        raise Broken(None, 'there is more behind the closing line')
    try:
        last, count, tip = closing['seq'], closing['entries'], closing['hash']
        whole = closing['sha256']
    except (KeyError, TypeError):
        raise Broken(None, 'the closing line lacks what an export says in it') from None
    if isinstance(last, int) and last > chain.seq and count != chain.entries:
        raise Broken(chain.seq + 1, 'it is missing: the closing line names %d as the last' % last)
    if (last, count, tip) != (chain.seq, chain.entries, chain.hash):
        raise Broken(None, 'the closing line is about another record')
    # Every entry fits, so what differs is outside of them.
    if whole != digest.hexdigest():
        raise Broken(None, 'the header or the closing line was changed')


def parsed(line, at, name):
    """The value of a line, whose bytes must be the only ones that say it."""
    try:
        text = line.decode('utf-8')
        value = json.loads(text)
        if canonical(value) + '\n' == text:
            return value
    except (ValueError, RecursionError):
        pass
    raise Broken(at, '%s is not as an export writes it' % name)


def check_database(path, known):
    """A journal, whether or not its hub is running."""
    # Without a log beside it no hub is at work: then nothing is put beside it either.
    still = not pathlib.Path('%s-wal' % path).exists()
    uri = pathlib.Path(path).resolve().as_uri() + ('?immutable=1' if still else '?mode=ro')
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        connection.text_factory = bytes
        # One view of the record, although the hub may go on writing.
        connection.execute('begin')
        names = ('id', 'firstSeq', 'previousHash')
        rows = connection.execute(
            'select id, first_seq, previous_hash from epoch order by first_seq, rowid'
        )
        epochs = [dict(zip(names, decoded(row, None))) for row in rows]
        mode = check_beginning(epochs, None)
        chain = Chain(0, epochs[0]['previousHash'], epochs, known)
        rows = connection.execute('select %s from entry order by seq' % ', '.join(FIELDS))
        while True:
            try:
                row = next(rows, None)
            except DAMAGE as error:
                raise Broken(chain.seq + 1, 'it cannot be read: %s' % error) from None
            if row is None:
                break
            chain.step(dict(zip(FIELDS, decoded(row, chain.seq + 1))))
        chain.end()
        return chain, mode
    except sqlite3.OperationalError as error:
        raise Unreadable('the journal cannot be opened: %s' % error) from None
    except DAMAGE as error:
        raise Broken(None, 'the database is damaged: %s' % error) from None
    finally:
        connection.close()


def decoded(row, at):
    try:
        return [each.decode('utf-8') if isinstance(each, bytes) else each for each in row]
    except UnicodeDecodeError:
        raise Broken(at, 'it holds bytes that are no text') from None


def witness(path):
    """What the journal.head beside a journal says of its end; nothing when there is none."""
    head = pathlib.Path(path).parent / 'journal.head'
    try:
        seen = json.loads(head.read_text('utf-8'))
        return {seen['seq']: seen['hash']} if seen['seq'] > 0 else {}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError):
        raise Unreadable('the journal.head beside it cannot be read') from None


def announced(text):
    found = re.fullmatch('([1-9][0-9]{0,14}):([0-9a-f]{64})', text)
    if not found:
        raise argparse.ArgumentTypeError('write a position and its hash, as 1234:9f86...')
    return int(found[1]), found[2]


def check(path, known):
    """The verdict on one file, as a dictionary."""
    verdict = {'file': str(path), 'ok': False, 'entries': None, 'brokenAt': None}
    try:
        with open(path, 'rb') as file:
            database = file.read(16) == b'SQLite format 3\0'
        known = {**(witness(path) if database else {}), **known}
        chain, mode = (check_database if database else check_export)(path, known)
        first = chain.seq - chain.entries + 1
        span = 'entries %d to %d' % (first, chain.seq) if chain.entries else 'no entries'
        message = '%s, each in its place; %s; last hash %s' % (span, mode, chain.hash)
        return {**verdict, 'ok': True, 'entries': chain.entries, 'message': message}
    except Broken as broken:
        return {**verdict, 'brokenAt': broken.at, 'message': str(broken)}
    except (Unreadable, OSError) as error:
        return {**verdict, 'ok': None, 'message': str(error)}


def told(verdict):
    if verdict['ok'] is None:
        return 'UNREAD  %(file)s: %(message)s' % verdict
    if verdict['ok']:
        return 'whole   %(file)s: %(message)s' % verdict
    where = 'outside the entries' if verdict['brokenAt'] is None else 'at entry %(brokenAt)d' % verdict
    return 'BROKEN  %s: %s: %s' % (verdict['file'], where, verdict['message'])


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument('files', nargs='+', metavar='FILE', help='an export or a journal.db')
    parser.add_argument(
        '--known', action='append', default=[], type=announced, metavar='SEQ:HASH',
        help='the hash of an entry as it was announced',
    )
    parser.add_argument('--json', action='store_true', help='one JSON object a file')
    asked = parser.parse_args()
    worst = 0
    for path in asked.files:
        verdict = check(path, dict(asked.known))
        print(json.dumps(verdict) if asked.json else told(verdict), flush=True)
        worst = max(worst, {True: 0, False: 1, None: 2}[verdict['ok']])
    return worst


if __name__ == '__main__':
    sys.exit(main())
