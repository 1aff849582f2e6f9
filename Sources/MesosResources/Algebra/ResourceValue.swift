extension Resource {
    /// How much of a resource there is: a number, ranges of numbers, or named items.
    public enum Value: Sendable, Hashable {
        /// An amount, such as processors.
        case scalar(Scalar)
        /// Ranges of whole numbers, such as ports.
        case ranges(Ranges)
        /// Named items.
        case set(ItemSet)
    }
}

extension Resource.Value {
    /// How much it is, counting each number of ranges and each item of a set as one.
    var quantity: Scalar {
        switch self {
        case .scalar(let amount): amount
        case .ranges(let ranges): Scalar(Int(clamping: ranges.count))
        case .set(let items): Scalar(items.count)
        }
    }

    func hasSameType(as other: Self) -> Bool {
        switch (self, other) {
        case (.scalar, .scalar), (.ranges, .ranges), (.set, .set): true
        default: false
        }
    }

    func contains(_ other: Self) -> Bool {
        switch (self, other) {
        case (.scalar(let own), .scalar(let wanted)): wanted <= own
        case (.ranges(let own), .ranges(let wanted)): own.contains(wanted)
        case (.set(let own), .set(let wanted)): own.contains(wanted)
        default: false
        }
    }

    /// Adds a value of the same type; does nothing for one of another type.
    @inline(__always)
    mutating func add(_ other: Self) {
        if case .scalar(let own) = self, case .scalar(let more) = other {
            self = .scalar(own + more)
        } else {
            addParts(of: other)
        }
    }

    @inline(never)
    private mutating func addParts(of other: Self) {
        switch (self, other) {
        case (.ranges(var own), .ranges(let more)):
            // Let go of, so that it is changed in place.
            self = .scalar(.zero)
            own.add(more)
            self = .ranges(own)
        case (.set(let own), .set(let more)): self = .set(own + more)
        default: break
        }
    }

    /// Subtracts a value of the same type; does nothing for one of another type.
    @inline(__always)
    mutating func subtract(_ other: Self) {
        if case .scalar(let own) = self, case .scalar(let less) = other {
            self = .scalar(own - less)
        } else {
            subtractParts(of: other)
        }
    }

    @inline(never)
    private mutating func subtractParts(of other: Self) {
        switch (self, other) {
        case (.ranges(var own), .ranges(let less)):
            self = .scalar(.zero)
            own.subtract(less)
            self = .ranges(own)
        case (.set(let own), .set(let less)): self = .set(own - less)
        default: break
        }
    }
}

extension Resource.Value: CustomStringConvertible {
    /// The value as Mesos writes it: `0.5`, `[31000-32000]` or `{sda1, sdb1}`.
    public var description: String {
        switch self {
        case .scalar(let amount): amount.description
        case .ranges(let ranges): ranges.description
        case .set(let items): items.description
        }
    }
}
