/// Which agents the constraints of a framework exclude for one of its roles: asked once for each agent, as long as
/// neither changes.
struct AgentExclusions: Sendable {
    private let constraints: OfferConstraints
    private let role: String
    /// A bit for each agent by its index: whether it was asked for, and the answer.
    private var known: [UInt64] = []
    private var excluded: [UInt64] = []

    /// The constraints of a role; `nil` if there are none.
    init?(_ constraints: OfferConstraints, role: String) {
        guard constraints.constrains(role) else { return nil }
        self.constraints = constraints
        self.role = role
    }

    mutating func exclude(_ agent: Int, _ profile: @autoclosure () -> AgentProfile) -> Bool {
        let (word, bit) = (agent / 64, UInt64(1) << UInt64(agent % 64))
        while known.count <= word {
            known.append(0)
            excluded.append(0)
        }
        if known[word] & bit == 0 {
            known[word] |= bit
            if constraints.exclude(profile(), for: role) { excluded[word] |= bit } else { excluded[word] &= ~bit }
        }
        return excluded[word] & bit != 0
    }

    /// Whether an agent is excluded, asked anew.
    func wouldExclude(_ profile: AgentProfile) -> Bool {
        constraints.exclude(profile, for: role)
    }

    /// Which constraints exclude an agent, in words.
    func reasons(forExcluding profile: AgentProfile) -> [String] {
        constraints.reasons(forExcluding: profile, for: role)
    }

    /// Forgets the answer for an agent that has changed or gone.
    mutating func forget(_ agent: Int) {
        if agent / 64 < known.count { known[agent / 64] &= ~(UInt64(1) << UInt64(agent % 64)) }
    }
}
