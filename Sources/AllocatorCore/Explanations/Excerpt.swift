/// The first few of many, and how many there are: what is shown of lists that may be as long as a cluster is large.
public struct Excerpt<Element: Sendable & Equatable>: Sendable, Equatable {
    /// The first of them.
    public private(set) var first: [Element] = []
    /// How many there are in all.
    public private(set) var count = 0

    /// Creates an excerpt of nothing.
    public init() {}

    /// Creates an excerpt of a list.
    public init(_ elements: some Sequence<Element>, limit: Int = Self.limit) {
        for element in elements { append(element, limit: limit) }
    }

    /// How many are shown unless said otherwise.
    public static var limit: Int { 3 }

    /// Whether there is nothing.
    public var isEmpty: Bool { count == 0 }

    /// Adds one more, which is shown if it is among the first.
    public mutating func append(_ element: Element, limit: Int = Self.limit) {
        if first.count < limit { first.append(element) }
        count += 1
    }

    /// Counts one more, which is not shown.
    mutating func skip() { count += 1 }

    /// The first few in words, such as `a, b, c and 4 more`.
    func text(_ name: (Element) -> String) -> String {
        let names = first.map(name)
        if count > names.count { return "\(names.joined(separator: ", ")) and \(count - names.count) more" }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}
