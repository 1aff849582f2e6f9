import MesosBase
import MesosResources

/// The resources that refusals are about, each once however many refusals there are of it.
struct RefusedResources: Sendable {
    private struct Entry: Sendable {
        var resources: Resources
        var hash: UInt64
        var uses: Int
        /// The next one with the same hash.
        var next: UInt32?
    }

    private var entries: [Entry] = []
    private var free: [UInt32] = []
    private var firsts = Table<UInt64, UInt32>()

    /// How many different resources are kept.
    var count: Int { entries.count - free.count }

    /// What has the index.
    subscript(index: UInt32) -> Resources { entries[Int(index)].resources }

    /// The index of resources, however they are allocated, which is theirs until ``release(_:)``.
    mutating func retain(_ resources: Resources) -> UInt32 {
        let hash = resources.unallocatedHash
        let first = firsts[hash]
        var candidate = first
        while let index = candidate {
            if entries[Int(index)].resources.isSame(asUnallocated: resources) {
                entries[Int(index)].uses += 1
                return index
            }
            candidate = entries[Int(index)].next
        }
        let entry = Entry(resources: resources.unallocated(), hash: hash, uses: 1, next: first)
        let index = free.popLast() ?? UInt32(entries.count)
        if Int(index) == entries.count { entries.append(entry) } else { entries[Int(index)] = entry }
        firsts[hash] = index
        return index
    }

    /// Gives up one use of an index; resources that are not used any more are forgotten.
    mutating func release(_ index: UInt32) {
        entries[Int(index)].uses -= 1
        guard entries[Int(index)].uses == 0 else { return }
        let (hash, next) = (entries[Int(index)].hash, entries[Int(index)].next)
        if firsts[hash] == index {
            firsts[hash] = next
        } else if var before = firsts[hash] {
            while let following = entries[Int(before)].next, following != index { before = following }
            entries[Int(before)].next = next
        }
        entries[Int(index)].resources = Resources()
        free.append(index)
    }
}
