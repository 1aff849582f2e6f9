/// A value that lies outside the struct that holds it, so that the struct stays small and cheap to copy.
@usableFromInline
final class Boxed<Value: Sendable & Equatable>: Sendable, Equatable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) {
        self.value = value
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
