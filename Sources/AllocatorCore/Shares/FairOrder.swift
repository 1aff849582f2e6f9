/// Those who compete with each other, in the order in which they are to be served: who has the smallest share first, of
/// equals who has been given something less often, of these who comes first by name.
///
/// Each is filed under the key that it had when it was last put in its place, so that the order is right at any time
/// for these keys; ``move(_:to:in:)`` puts one whose key has changed in its new place. The order lies in blocks, so
/// that a move among thousands touches a few hundred.
struct FairOrder: Sendable {
    /// What the place of one depends on.
    struct Key: Sendable {
        var share = 0.0
        var count: UInt64 = 0
        var rank: Int64 = 0

        static func < (first: Key, second: Key) -> Bool {
            if first.share != second.share { return first.share < second.share }
            if first.count != second.count { return first.count < second.count }
            return first.rank < second.rank
        }
    }

    /// How far an order has been walked; the order must not change meanwhile.
    struct Cursor: Sendable {
        fileprivate var block: Int32 = 0
        fileprivate var offset: Int32 = 0
    }

    private struct Place {
        var block: Int
        var offset: Int
    }

    private static let largestBlock = 256

    /// Each has items; all of a block come before those of the next.
    private var blocks: [[Int32]] = []
    private(set) var count = 0

    var first: Int32? { blocks.first?.first }
    /// The items in order.
    var items: [Int32] { blocks.count == 1 ? blocks[0] : Array(blocks.joined()) }

    /// The next item.
    func next(_ cursor: inout Cursor) -> Int32? {
        guard Int(cursor.block) < blocks.count else { return nil }
        let item = blocks[Int(cursor.block)][Int(cursor.offset)]
        cursor.offset += 1
        if Int(cursor.offset) == blocks[Int(cursor.block)].count {
            cursor.block += 1
            cursor.offset = 0
        }
        return item
    }

    /// Where a key belongs: before the first item that does not come before it.
    private func place(of key: Key, in keys: [Key]) -> Place {
        var low = 0
        var high = blocks.count
        // The first block whose last item does not come before the key.
        while low < high {
            let middle = (low + high) / 2
            let last = blocks[middle][blocks[middle].count - 1]
            if keys[Int(last)] < key { low = middle + 1 } else { high = middle }
        }
        guard low < blocks.count else { return Place(block: low, offset: 0) }
        let block = low
        low = 0
        high = blocks[block].count
        while low < high {
            let middle = (low + high) / 2
            if keys[Int(blocks[block][middle])] < key { low = middle + 1 } else { high = middle }
        }
        return Place(block: block, offset: low)
    }

    /// Where an item stands that is filed under its key.
    private func filed(_ item: Int, in keys: [Key]) -> Place? {
        let place = place(of: keys[item], in: keys)
        guard place.block < blocks.count, blocks[place.block][place.offset] == Int32(item) else { return nil }
        return place
    }

    /// Adds an item under its key.
    mutating func insert(_ item: Int, in keys: [Key]) {
        insert(item, at: place(of: keys[item], in: keys))
    }

    private mutating func insert(_ item: Int, at place: Place) {
        count += 1
        guard place.block < blocks.count else {
            if let last = blocks.indices.last, blocks[last].count < Self.largestBlock {
                blocks[last].append(Int32(item))
            } else {
                blocks.append([Int32(item)])
            }
            return
        }
        blocks[place.block].insert(Int32(item), at: place.offset)
        if blocks[place.block].count > Self.largestBlock {
            let half = Array(blocks[place.block][(Self.largestBlock / 2)...])
            blocks[place.block].removeLast(half.count)
            blocks.insert(half, at: place.block + 1)
        }
    }

    /// Takes an item out that is filed under its key.
    mutating func remove(_ item: Int, in keys: [Key]) {
        if let place = filed(item, in: keys) { remove(at: place) }
    }

    private mutating func remove(at place: Place) {
        count -= 1
        blocks[place.block].remove(at: place.offset)
        if blocks[place.block].isEmpty { blocks.remove(at: place.block) }
    }

    /// Files an item under another key; one that is not in the order only gets the key.
    mutating func move(_ item: Int, to key: Key, in keys: inout [Key]) {
        guard let old = filed(item, in: keys) else {
            keys[item] = key
            return
        }
        // Most often it stays where it is.
        if blocks.count == 1, blocks[0].count == 1 {
            keys[item] = key
            return
        }
        remove(at: old)
        keys[item] = key
        insert(item, at: place(of: key, in: keys))
    }

    /// Puts all items in order anew, after their keys have changed.
    mutating func sort(in keys: [Key]) {
        var items = items
        guard items.indices.dropFirst().contains(where: { keys[Int(items[$0])] < keys[Int(items[$0 - 1])] }) else {
            return
        }
        items.sort { keys[Int($0)] < keys[Int($1)] }
        blocks.removeAll()
        for begin in stride(from: 0, to: items.count, by: Self.largestBlock / 2) {
            blocks.append(Array(items[begin..<min(begin + Self.largestBlock / 2, items.count)]))
        }
    }
}
