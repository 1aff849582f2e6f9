import MesosWire

extension V1.Labels {
    /// Whether both hold the same labels, in whatever order.
    static func areSame(_ first: V1.Labels?, _ second: V1.Labels?) -> Bool {
        guard let first = first?.labels, let second = second?.labels else { return first == nil && second == nil }
        guard first.count == second.count else { return false }
        // Sorted, because labels may come from outside in any number.
        return first == second || first.sorted(by: precedes) == second.sorted(by: precedes)
    }

    private static func precedes(_ first: V1.Label, _ second: V1.Label) -> Bool {
        if first.key != second.key { return first.key < second.key }
        guard let value = second.value else { return false }
        return first.value.map { $0 < value } ?? true
    }
}
