/// Numbers keys from zero in the order in which they first come, so that equal keys have equal numbers and no hash
/// order can reach an effect.
///
/// A key that comes is hashed once, where a ``Table`` would hash it to look and again to write. Keys stay.
@usableFromInline
package struct Numbering<Key: Hashable & Sendable>: Sendable {
    @usableFromInline var storedKeys: [Key] = []
    @usableFromInline var hashes: [Int] = []
    /// For each place the number of the key that lies there; -1 for none. Their count is a power of two, and at least
    /// twice that of the keys.
    @usableFromInline var places: [Int32]

    /// No key yet.
    ///
    /// - Parameter count: How many keys are expected.
    @inlinable
    package init(expecting count: Int = 8) {
        var size = 16
        while size < count * 2 { size *= 2 }
        places = Array(repeating: -1, count: size)
        storedKeys.reserveCapacity(count)
        hashes.reserveCapacity(count)
    }

    /// The keys by their numbers.
    @inlinable
    package var keys: [Key] { storedKeys }

    /// The number of a key, if it has one.
    @inlinable
    package func number(of key: Key) -> Int? {
        let number = places[place(of: key, hash: key.hashValue)]
        return number < 0 ? nil : Int(number)
    }

    /// The number of a key, which is the next one if it comes for the first time.
    @inlinable
    package mutating func add(_ key: Key) -> Int {
        let hash = key.hashValue
        let place = place(of: key, hash: hash)
        if places[place] >= 0 { return Int(places[place]) }
        let number = storedKeys.count
        places[place] = Int32(truncatingIfNeeded: number)
        storedKeys.append(key)
        hashes.append(hash)
        if storedKeys.count * 2 > places.count { grow() }
        return number
    }

    /// Where a key lies, or the free place where it would.
    @inlinable
    func place(of key: Key, hash: Int) -> Int {
        var place = hash & (places.count - 1)
        while places[place] >= 0 {
            let number = Int(places[place])
            if hashes[number] == hash, storedKeys[number] == key { return place }
            place = (place + 1) & (places.count - 1)
        }
        return place
    }

    @inlinable
    mutating func grow() {
        places = Array(repeating: -1, count: places.count * 2)
        for (number, hash) in hashes.enumerated() {
            var place = hash & (places.count - 1)
            while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(truncatingIfNeeded: number)
        }
    }
}
