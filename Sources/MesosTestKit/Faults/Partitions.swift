import MesosSimulation

/// The partitions of a cluster's network that there are at the moment.
struct Partitions: Sendable {
    /// Some nodes that are cut off from others.
    struct Partition: Sendable {
        let nodes: [ClusterNode]
        /// The nodes on the other side; `nil` stands for all that are not on this one.
        let others: [ClusterNode]?
        let direction: PartitionDirection

        /// All links have the master at one end.
        fileprivate func isCut(from sender: ClusterNode, to receiver: ClusterNode) -> Bool {
            guard
                nodes.contains(sender) && isOther(receiver) || nodes.contains(receiver) && isOther(sender)
            else { return false }
            return receiver == .master ? direction != .fromMaster : direction != .toMaster
        }

        private func isOther(_ node: ClusterNode) -> Bool {
            others?.contains(node) ?? !nodes.contains(node)
        }
    }

    private var partitions: [(number: UInt64, partition: Partition)] = []
    private var lastNumber: UInt64 = 0

    var isEmpty: Bool { partitions.isEmpty }

    func isCut(from sender: ClusterNode, to receiver: ClusterNode) -> Bool {
        partitions.contains { $0.partition.isCut(from: sender, to: receiver) }
    }

    /// Begins a partition; the number is what ends it.
    mutating func begin(_ partition: Partition) -> UInt64 {
        lastNumber += 1
        partitions.append((lastNumber, partition))
        return lastNumber
    }

    /// Ends a partition; false if it is over already.
    mutating func end(_ number: UInt64) -> Bool {
        let count = partitions.count
        partitions.removeAll { $0.number == number }
        return partitions.count < count
    }

    /// Ends all partitions that cut off one of these nodes.
    mutating func end(of nodes: [ClusterNode]) {
        partitions.removeAll { $0.partition.nodes.contains { nodes.contains($0) } }
    }
}
