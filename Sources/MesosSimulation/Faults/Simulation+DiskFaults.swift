extension Simulation {
    /// Lets every write to the disks of nodes fail for lack of space. Today the master is the only node with a disk.
    ///
    /// - Parameters:
    ///   - group: Whose disks.
    ///   - duration: For how long; until ``repairDisk(of:)`` if it is `nil`.
    public func fillDisk(of group: NodeGroup, for duration: Duration? = nil) {
        begin(.diskIsFull, on: nodes(in: group), for: duration)
    }

    /// Lets every read of and write to the disks of nodes fail. Whether what was being written is on the disk all the
    /// same follows from the seed; a node that cannot read its disk does not start until it can.
    ///
    /// - Parameters:
    ///   - group: Whose disks.
    ///   - duration: For how long; until ``repairDisk(of:)`` if it is `nil`.
    public func failDisk(of group: NodeGroup, for duration: Duration? = nil) {
        begin(.diskFails, on: nodes(in: group), for: duration)
    }

    /// Lets every write to the disks of nodes take longer.
    ///
    /// - Parameters:
    ///   - group: Whose disks.
    ///   - latency: How much longer than usual.
    ///   - duration: For how long; until ``repairDisk(of:)`` if it is `nil`.
    public func slowDisk(of group: NodeGroup, by latency: Latency, for duration: Duration? = nil) {
        begin(.diskIsSlow(latency), on: nodes(in: group), for: duration)
    }

    /// Ends everything that is wrong with the disks of nodes.
    public func repairDisk(of group: NodeGroup) {
        for name in nodes(in: group) {
            guard let node = faultyNode(name), let conditions = node.conditions else { continue }
            guard conditions.active.contains(where: { $0.kind.isOfDisk }) else { continue }
            note(node, "disk is well")
            changeConditions(of: node) { $0.endAll { $0.isOfDisk } }
        }
    }
}
