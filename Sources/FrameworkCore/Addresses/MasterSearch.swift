/// In which order masters are tried: whoever is known to lead first, then those that the program named, in turn.
package struct MasterSearch: Sendable, Equatable {
    private let named: [NodeAddress]
    private var leader: NodeAddress?
    /// The position of the named master that is tried first.
    private var start = 0

    package init(_ named: [NodeAddress]) {
        self.named = named
    }

    /// The masters to try in the next attempt, each of them once.
    package var order: [NodeAddress] {
        let inTurn = Array(named[start...] + named[..<start])
        guard let leader else { return inTurn }
        return [leader] + inTurn.filter { $0 != leader }
    }

    /// This master leads.
    package mutating func found(_ address: NodeAddress) {
        leader = address
    }

    /// This master cannot be reached or does not lead now: the others have their turn before it.
    package mutating func failed(_ address: NodeAddress) {
        if leader == address { leader = nil }
        guard let position = named.firstIndex(of: address) else { return }
        start = (position + 1) % named.count
    }
}
