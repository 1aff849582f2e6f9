/// Numbers that stand in the order of names, so that names need to be compared once only.
struct NameRanks: Sendable {
    private struct Entry: Sendable {
        let name: String
        let item: Int
    }

    private var entries: [Entry] = []
    private var ranks: [Int64] = []

    /// The rank of an item; only the order of ranks means something.
    func rank(of item: Int) -> Int64 { ranks[item] }

    /// Gives an item a rank by its name, compared byte by byte; answers whether others have other ranks now.
    mutating func insert(_ name: String, item: Int) -> Bool {
        while ranks.count <= item { ranks.append(0) }
        let position = position(of: name, item: item)
        entries.insert(Entry(name: name, item: item), at: position)
        let below = position > 0 ? ranks[entries[position - 1].item] : -(1 << 60)
        let above = position + 1 < entries.count ? ranks[entries[position + 1].item] : 1 << 60
        // A new last name leaves room for as many more: names often come in order.
        let rank = position + 1 == entries.count && position > 0 ? below + (1 << 20) : (below + above) / 2
        ranks[item] = rank
        if rank > below, rank < above { return false }
        renumber()
        return true
    }

    mutating func remove(_ name: String, item: Int) {
        let position = position(of: name, item: item)
        guard position < entries.count, entries[position].item == item else { return }
        entries.remove(at: position)
    }

    private mutating func renumber() {
        let step = (1 << 60) / Int64(entries.count + 1)
        for (position, entry) in entries.enumerated() { ranks[entry.item] = Int64(position) * step - (1 << 59) }
    }

    /// Where a name stands or would be inserted; items of one name stand in their own order.
    private func position(of name: String, item: Int) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            let other = entries[middle]
            if other.name == name ? other.item < item : Self.precedes(other.name, name) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// Whether a name comes first byte by byte, as in Mesos.
    static func precedes(_ first: String, _ second: String) -> Bool {
        first.utf8.lexicographicallyPrecedes(second.utf8)
    }
}
