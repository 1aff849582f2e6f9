/// A queue with both ends open: elements are added and taken at either end in constant time.
@frozen
public struct Deque<Element: Sendable>: Sendable {
    @usableFromInline var buffer: [Element?] = []
    @usableFromInline var head = 0
    @usableFromInline var storedCount = 0

    /// Creates an empty queue.
    @inlinable
    public init() {}

    /// The number of elements.
    @inlinable
    public var count: Int { storedCount }

    /// Whether there is no element.
    @inlinable
    public var isEmpty: Bool { storedCount == 0 }

    /// The element that was added first.
    @inlinable
    public var first: Element? { storedCount == 0 ? nil : buffer[head] }

    @inlinable
    func slot(_ offset: Int) -> Int {
        let index = head + offset
        return index >= buffer.count ? index - buffer.count : index
    }

    @inlinable
    mutating func grow() {
        var larger: [Element?] = []
        larger.reserveCapacity(Swift.max(8, buffer.count * 2))
        for offset in 0..<storedCount { larger.append(buffer[slot(offset)]) }
        while larger.count < Swift.max(8, buffer.count * 2) { larger.append(nil) }
        buffer = larger
        head = 0
    }

    /// Adds an element at the end.
    @inlinable
    public mutating func append(_ element: Element) {
        if storedCount == buffer.count { grow() }
        buffer[slot(storedCount)] = element
        storedCount += 1
    }

    /// Adds an element at the front.
    @inlinable
    public mutating func prepend(_ element: Element) {
        if storedCount == buffer.count { grow() }
        head = head == 0 ? buffer.count - 1 : head - 1
        buffer[head] = element
        storedCount += 1
    }

    /// Takes the first element, or `nil` if there is none.
    @inlinable
    public mutating func popFirst() -> Element? {
        guard storedCount > 0 else { return nil }
        let element = buffer[head].take()
        head = slot(1)
        storedCount -= 1
        return element
    }

    /// Takes the last element, or `nil` if there is none.
    @inlinable
    public mutating func popLast() -> Element? {
        guard storedCount > 0 else { return nil }
        storedCount -= 1
        return buffer[slot(storedCount)].take()
    }

    /// Removes the elements that satisfy a condition and keeps the order of the others.
    public mutating func removeAll(where condition: (Element) -> Bool) {
        var kept = Deque()
        while let element = popFirst() {
            if !condition(element) { kept.append(element) }
        }
        self = kept
    }

    /// Removes all elements.
    @inlinable
    public mutating func removeAll() {
        self = Deque()
    }
}

extension Deque: Sequence {
    /// Walks the elements from first to last, leaving the queue as it is.
    @inlinable
    public func makeIterator() -> AnyIterator<Element> {
        var copy = self
        return AnyIterator { copy.popFirst() }
    }

    /// The number of elements, which is known exactly.
    @inlinable
    public var underestimatedCount: Int { storedCount }
}

extension Deque: Equatable where Element: Equatable {
    /// Whether both queues hold equal elements in the same order.
    public static func == (first: Deque, second: Deque) -> Bool {
        first.count == second.count && first.elementsEqual(second)
    }
}
