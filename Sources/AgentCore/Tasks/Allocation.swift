import MesosWire

extension Array where Element == V1.Resource {
    /// Allocates to a role what is allocated to none; `true` if anything changed.
    ///
    /// Masters allocate what they send; only those of old did not.
    @discardableResult
    mutating func allocate(to role: @autoclosure () -> String?) -> Bool {
        guard contains(where: { $0.allocationInfo == nil }), let role = role() else { return false }
        for index in indices where self[index].allocationInfo == nil {
            self[index].allocationInfo = V1.Resource.AllocationInfo(role: role)
        }
        return true
    }
}
