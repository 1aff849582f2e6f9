/// The place of one record in its ``Slots``.
struct Slot<Record>: Sendable, Hashable {
    let index: Int

    static func == (first: Slot, second: Slot) -> Bool { first.index == second.index }

    func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// A record that can live in ``Slots`` and be a member of one ``Chain``.
protocol SlotRecord: Sendable {
    /// Its neighbours in the chain that it belongs to.
    var link: ChainLink<Self> { get set }

    /// A blank record.
    init()
}

/// Where a record lies, so that it is read and changed in place, however large it is.
//
// Unchecked, because its variable is. It is safe because only `Slots` sees a cell, and changes it when no other `Slots`
// shares it, and puts a copy in its place otherwise: what is shared is never written.
private final class SlotCell<Record: SlotRecord>: @unchecked Sendable {
    var record: Record

    init(_ record: Record) {
        self.record = record
    }
}

/// Records that are found by number, changed in place, and keep their number for life.
///
/// The agent's records refer to each other by slot, so that an event costs one look-up by name and no copy of a record.
struct Slots<Record: SlotRecord>: Sendable {
    private var cells: [SlotCell<Record>] = []
    private var free: [Int] = []
    /// What lies in every free slot.
    private let blank = SlotCell(Record())

    /// The number of records.
    var count: Int { cells.count - free.count }

    subscript(slot: Slot<Record>) -> Record {
        _read { yield cells[slot.index].record }
        _modify {
            if !isKnownUniquelyReferenced(&cells[slot.index]) {
                cells[slot.index] = SlotCell(cells[slot.index].record)
            }
            yield &cells[slot.index].record
        }
    }

    mutating func insert(_ record: Record) -> Slot<Record> {
        guard let index = free.popLast() else {
            cells.append(SlotCell(record))
            return Slot(index: cells.count - 1)
        }
        cells[index] = SlotCell(record)
        return Slot(index: index)
    }

    /// Frees a slot; the record must not be in a chain any more.
    mutating func remove(_ slot: Slot<Record>) {
        precondition(cells[slot.index] !== blank, "a slot of \(Record.self) is freed twice")
        cells[slot.index] = blank
        free.append(slot.index)
    }
}

/// The neighbours of a record in its chain.
struct ChainLink<Record>: Sendable {
    var previous: Slot<Record>?
    var next: Slot<Record>?
}

/// An ordered list of records whose members leave it in constant time.
struct Chain<Record: SlotRecord>: Sendable {
    fileprivate(set) var first: Slot<Record>?
    fileprivate(set) var last: Slot<Record>?
    fileprivate(set) var count = 0

    var isEmpty: Bool { count == 0 }
}

extension Slots {
    /// Adds a record, which must be in no chain, at the end of a chain.
    mutating func append(_ slot: Slot<Record>, to chain: inout Chain<Record>) {
        self[slot].link = ChainLink(previous: chain.last, next: nil)
        if let last = chain.last { self[last].link.next = slot } else { chain.first = slot }
        chain.last = slot
        chain.count += 1
    }

    /// Takes a record out of the chain that it is in.
    mutating func unlink(_ slot: Slot<Record>, from chain: inout Chain<Record>) {
        let link = self[slot].link
        if let previous = link.previous { self[previous].link.next = link.next } else { chain.first = link.next }
        if let next = link.next { self[next].link.previous = link.previous } else { chain.last = link.previous }
        self[slot].link = ChainLink()
        chain.count -= 1
    }

    /// The members of a chain in order, as they are now.
    func members(of chain: Chain<Record>) -> [Slot<Record>] {
        var members: [Slot<Record>] = []
        members.reserveCapacity(chain.count)
        var next = chain.first
        while let slot = next {
            members.append(slot)
            next = self[slot].link.next
        }
        return members
    }
}
