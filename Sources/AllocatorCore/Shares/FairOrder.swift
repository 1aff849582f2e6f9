/// Those who compete with each other, in the order in which they are to be served: who has the smallest share first, of
/// equals who has been given something less often, of these who comes first by name.
///
/// Each is filed under the key that it had when it was last put in its place, so that the order is right at any time
/// for these keys; ``move(_:to:in:)`` puts one whose key has changed in its new place.
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

    /// The items in order.
    private(set) var items: [Int32] = []

    var isEmpty: Bool { items.isEmpty }
    var count: Int { items.count }

    /// Where a key belongs among those from one place to another.
    private func place(of key: Key, from begin: Int, to end: Int, in keys: [Key]) -> Int {
        var low = begin
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if keys[Int(items[middle])] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Where an item stands, which is filed under its key.
    func place(of item: Int, in keys: [Key]) -> Int? {
        let place = place(of: keys[item], from: 0, to: items.count, in: keys)
        return place < items.count && items[place] == Int32(item) ? place : nil
    }

    /// Adds an item under its key.
    mutating func insert(_ item: Int, in keys: [Key]) {
        items.insert(Int32(item), at: place(of: keys[item], from: 0, to: items.count, in: keys))
    }

    /// Takes an item out that is filed under its key.
    mutating func remove(_ item: Int, in keys: [Key]) {
        if let place = place(of: item, in: keys) { items.remove(at: place) }
    }

    /// Files an item under another key.
    mutating func move(_ item: Int, to key: Key, in keys: inout [Key]) {
        guard let old = place(of: item, in: keys) else {
            keys[item] = key
            return
        }
        if keys[item] < key {
            let new = place(of: key, from: old + 1, to: items.count, in: keys) - 1
            items.withUnsafeMutableBufferPointer { items in
                for index in old..<new { items[index] = items[index + 1] }
                items[new] = Int32(item)
            }
        } else {
            let new = place(of: key, from: 0, to: old, in: keys)
            items.withUnsafeMutableBufferPointer { items in
                for index in stride(from: old, to: new, by: -1) { items[index] = items[index - 1] }
                items[new] = Int32(item)
            }
        }
        keys[item] = key
    }

    /// Puts all items in order anew, after their keys have changed.
    mutating func sort(in keys: [Key]) {
        for index in items.indices.dropFirst() where keys[Int(items[index])] < keys[Int(items[index - 1])] {
            items.sort { keys[Int($0)] < keys[Int($1)] }
            return
        }
    }
}
