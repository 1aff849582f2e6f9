/// Numbers keys from zero in the order in which they first come.
///
/// A key that comes is hashed once, where a look-up table would hash it to look and again to write: the names of ten
/// thousand agents are much of what the set-up of a round costs.
struct Numbering<Key: Hashable & Sendable>: Sendable {
    /// The keys by their numbers.
    private(set) var keys: [Key] = []
    private var hashes: [Int] = []
    /// For each place of the table the number of the key that lies there; -1 for none. Their count is a power of two,
    /// more than twice that of the keys.
    private var table: [Int32]

    /// No key yet.
    ///
    /// - Parameter count: How many keys are expected.
    init(expecting count: Int = 8) {
        var size = 16
        while size < count * 2 { size *= 2 }
        table = Array(repeating: -1, count: size)
        keys.reserveCapacity(count)
        hashes.reserveCapacity(count)
    }

    /// The number of a key, if it has one.
    func number(of key: Key) -> Int? {
        let number = table[place(of: key, hash: key.hashValue)]
        return number < 0 ? nil : Int(number)
    }

    /// The number of a key, which gets the next one when it comes for the first time.
    mutating func add(_ key: Key) -> Int {
        let hash = key.hashValue
        let place = place(of: key, hash: hash)
        if table[place] >= 0 { return Int(table[place]) }
        let number = keys.count
        table[place] = Int32(truncatingIfNeeded: number)
        keys.append(key)
        hashes.append(hash)
        if keys.count * 2 > table.count { grow() }
        return number
    }

    /// Where a key lies, or the free place where it would.
    private func place(of key: Key, hash: Int) -> Int {
        var place = hash & (table.count - 1)
        while table[place] >= 0 {
            let number = Int(table[place])
            if hashes[number] == hash, keys[number] == key { return place }
            place = (place + 1) & (table.count - 1)
        }
        return place
    }

    private mutating func grow() {
        table = Array(repeating: -1, count: table.count * 2)
        for (number, hash) in hashes.enumerated() {
            var place = hash & (table.count - 1)
            while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(truncatingIfNeeded: number)
        }
    }
}
