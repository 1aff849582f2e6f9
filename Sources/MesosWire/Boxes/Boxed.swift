/// A value that lies outside the struct that holds it, so that the struct stays small and cheap to copy.
@usableFromInline
final class Boxed<Value: Sendable & Equatable>: Sendable, Equatable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) {
        self.value = value
    }

    /// A box that holds a changed value.
    @inlinable
    func changed(_ change: (inout Value) -> Void) -> Boxed {
        var copy = value
        change(&copy)
        return Boxed(copy)
    }

    @usableFromInline
    static func == (first: Boxed, second: Boxed) -> Bool {
        first === second || first.value == second.value
    }
}

extension Boxed: Hashable where Value: Hashable {
    @usableFromInline
    func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}
