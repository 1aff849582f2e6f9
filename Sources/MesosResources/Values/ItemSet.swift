/// A set of names, such as the disks `{sda1, sdb1}`, kept in ascending order.
public struct ItemSet: Sendable, Hashable {
    /// The items in ascending order, each once.
    public private(set) var items: [String]

    /// Creates an empty set.
    public init() {
        items = []
    }

    /// Creates a set from items in any order; an item that occurs several times counts once.
    public init(_ items: some Sequence<String>) {
        self.items = []
        for item in items.sorted() where self.items.last != item { self.items.append(item) }
    }

    /// Whether the set holds no item.
    public var isEmpty: Bool { items.isEmpty }

    /// The number of items.
    public var count: Int { items.count }

    /// Whether the item is in the set.
    public func contains(_ item: String) -> Bool {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle] < item { low = middle + 1 } else { high = middle }
        }
        return low < items.count && items[low] == item
    }

    /// Whether every item of the other set is in this one.
    public func contains(_ other: ItemSet) -> Bool {
        other.count <= count && other.items.allSatisfy { contains($0) }
    }

    /// The items that are in at least one of the sets.
    public static func + (first: ItemSet, second: ItemSet) -> ItemSet {
        if first.isEmpty { return second }
        if second.isEmpty { return first }
        var (sum, other) = (ItemSet(), 0)
        sum.items.reserveCapacity(first.count + second.count)
        for item in first.items {
            while other < second.count, second.items[other] < item {
                sum.items.append(second.items[other])
                other += 1
            }
            if other < second.count, second.items[other] == item { other += 1 }
            sum.items.append(item)
        }
        sum.items.append(contentsOf: second.items[other...])
        return sum
    }

    /// The items of the first set that are not in the second.
    public static func - (first: ItemSet, second: ItemSet) -> ItemSet {
        var result = ItemSet()
        result.items = first.items.filter { !second.contains($0) }
        return result
    }
}

extension ItemSet: CustomStringConvertible {
    /// The items as Mesos writes them: `{sda1, sdb1}`.
    public var description: String {
        "{" + items.joined(separator: ", ") + "}"
    }
}

extension ItemSet: ExpressibleByArrayLiteral {
    /// Creates a set from items in any order.
    public init(arrayLiteral elements: String...) {
        self.init(elements)
    }
}
