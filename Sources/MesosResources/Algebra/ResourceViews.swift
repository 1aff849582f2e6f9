import MesosWire

extension Resources {
    /// The whole amount of a resource that is a number, whoever it is reserved or allocated to; zero if there is none.
    public func scalar(_ name: String) -> Scalar {
        var sum = Scalar.zero
        for entry in entries where entry.name == name {
            if case .scalar(let amount) = entry.value { sum += amount }
        }
        return sum
    }

    /// The processors.
    public var cpus: Scalar { scalar("cpus") }
    /// The memory in MB.
    public var mem: Scalar { scalar("mem") }
    /// The disk space in MB.
    public var disk: Scalar { scalar("disk") }
    /// The graphics processors.
    public var gpus: Scalar { scalar("gpus") }

    /// All ranges of a resource, whoever they are reserved or allocated to.
    public func ranges(_ name: String) -> Ranges {
        var sum = Ranges()
        for entry in entries where entry.name == name {
            if case .ranges(let ranges) = entry.value { sum = sum + ranges }
        }
        return sum
    }

    /// The ports.
    public var ports: Ranges { ranges("ports") }

    /// The names of all resources, each once, in ascending order.
    public var names: [String] {
        ItemSet(entries.map(\.name)).items
    }

    /// The same problem with other entries.
    func with(_ entries: [Resource]) -> Resources {
        var copy = self
        copy.entries = entries
        return copy
    }

    /// The same problem with other entries, of which some may be of one kind.
    func merged(_ entries: [Resource]) -> Resources {
        var result = with([])
        result.add(entries)
        return result
    }

    /// The entries of a name.
    public func named(_ name: String) -> Resources {
        filter { $0.name == name }
    }

    /// What is a number, such as processors.
    public var scalars: Resources {
        filter { $0.scalar != nil }
    }

    /// What may be taken back at any time.
    public var revocable: Resources {
        filter(byDetails: { $0?.isRevocable == true })
    }

    /// What is not taken back before it is given back.
    public var nonRevocable: Resources {
        filter(byDetails: { $0?.isRevocable != true })
    }

    /// What several tasks may use at once.
    public var shared: Resources {
        filter(byDetails: { ($0?.sharedCount ?? 0) > 0 })
    }

    /// What only one task may use at a time.
    public var nonShared: Resources {
        filter(byDetails: { ($0?.sharedCount ?? 0) == 0 })
    }

    /// All but the shared resources that other resources hold, however often they are counted here or there.
    package func withoutShared(heldIn other: Resources) -> Resources {
        filter { entry in
            guard entry.isShared else { return true }
            return !other.entries.contains { $0.isSameKind(as: entry) && $0.value == entry.value }
        }
    }

    /// The volumes whose content outlives tasks.
    public var persistentVolumes: Resources {
        filter(byDetails: { $0?.disk?.persistence != nil })
    }

    /// The entries that satisfy a condition.
    public func filter(_ isIncluded: (Resource) -> Bool) -> Resources {
        entries.allSatisfy(isIncluded) ? self : with(entries.filter(isIncluded))
    }

    /// The entries whose details satisfy a condition.
    @inline(__always)
    func filter(byDetails isIncluded: (Resource.Details?) -> Bool) -> Resources {
        let areAll = entries.withUnsafeBufferPointer { entries in
            entries.indices.allSatisfy { isIncluded(entries[$0].details) }
        }
        return areAll ? self : with(entries.filter { isIncluded($0.details) })
    }

    /// The same resources, marked as offered to or used for a role.
    public func allocated(to role: String) -> Resources {
        withAllocationRole(role)
    }

    /// The same resources, marked as free.
    public func unallocated() -> Resources {
        withAllocationRole(nil)
    }

    private func withAllocationRole(_ role: String?) -> Resources {
        guard let first = entries.first else { return self }
        let isUniform = isAllocatedAlike
        if isUniform, first.allocationRole == role { return self }
        var allocated = entries
        for index in allocated.indices { allocated[index].allocationRole = role }
        // Entries that were allocated differently may become one.
        return isUniform ? with(allocated) : merged(allocated)
    }

    /// Whether all entries are allocated to one role, or none is; else some may become one when none is.
    var isAllocatedAlike: Bool {
        entries.withUnsafeBufferPointer { entries in
            entries.indices.dropFirst().allSatisfy { entries[$0].allocationRole == entries[0].allocationRole }
        }
    }

    /// The role that everything is allocated to; `nil` if there is nothing, or it is free, or allocated to several.
    public var allocationRole: String? {
        guard let role = entries.first?.allocationRole else { return nil }
        return isAllocatedAlike ? role : nil
    }

    /// The resources apart by the role that they are allocated to, in order of first occurrence.
    package var byAllocationRole: [(role: String?, resources: Resources)] {
        guard let first = entries.first else { return [] }
        if isAllocatedAlike { return [(first.allocationRole, self)] }
        var parts: [(role: String?, resources: Resources)] = []
        for entry in entries {
            if let index = parts.firstIndex(where: { $0.role == entry.allocationRole }) {
                parts[index].resources.entries.append(entry)
            } else {
                parts.append((entry.allocationRole, with([entry])))
            }
        }
        return parts
    }

    /// How much there is of each resource, whoever it is reserved or allocated to; each number of ranges and each item
    /// of a set counts as one, and a shared resource once.
    package var quantities: ResourceQuantities {
        var quantities = ResourceQuantities()
        for entry in entries { quantities.add(entry.value.quantity, of: entry.name) }
        return quantities
    }

    /// How much there is of each resource that is a number, whoever it is reserved or allocated to. A shared resource
    /// counts once, however often it is there.
    public var scalarQuantities: ResourceQuantities {
        var quantities = ResourceQuantities()
        quantities.reserve(min(entries.count, 8))
        entries.withUnsafeBufferPointer { entries in
            for index in entries.indices {
                guard case .scalar(let amount) = entries[index].value else { continue }
                quantities.add(amount, of: entries[index].name)
            }
        }
        return quantities
    }
}
