import MesosResources

/// What one agent has for one role, as amounts.
struct Room: Sendable, Equatable {
    var cpus: Scalar
    var memory: Scalar
    var disk: Scalar
    var gpus: Scalar
    var ports: Scalar

    /// The first resource that is too scarce here for what is needed; nil if everything is there.
    func lacking(for needs: ResourceNeeds) -> ResourceName? {
        ResourceName.allCases.first { $0.amount(in: needs) > $0.amount(in: self) }
    }

    /// Why a task with these needs has no place, in words such as "of 3 agents, 3 lack cpus (want 4, best has 2)".
    static func explanation(of needs: ResourceNeeds, in rooms: [Room]) -> String {
        guard !rooms.isEmpty else { return "there are no offers" }
        let lacking = rooms.compactMap { $0.lacking(for: needs) }
        let reasons = ResourceName.allCases.compactMap { name -> String? in
            let count = lacking.count { $0 == name }
            guard count > 0 else { return nil }
            let best = rooms.map { name.amount(in: $0) }.max() ?? .zero
            let verb = count == 1 ? "lacks" : "lack"
            return "\(count) \(verb) \(name.rawValue) (want \(name.amount(in: needs)), best has \(best))"
        }
        let agents = rooms.count == 1 ? "1 agent" : "\(rooms.count) agents"
        return "of \(agents), " + reasons.joined(separator: ", ")
    }
}
