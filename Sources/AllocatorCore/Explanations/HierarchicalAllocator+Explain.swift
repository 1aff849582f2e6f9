import MesosBase
import MesosResources
public import MesosWire

extension HierarchicalAllocator {
    /// How many of a framework's roles are looked at, and how many candidates for an agent are shown.
    private static let roleLimit = 16
    private static let candidateLimit = 20
    private static let memberLimit = 20

    /// Why a framework is offered resources or not.
    ///
    /// It takes the time of the next run and a look at each agent for each of up to 16 roles.
    public func explain(framework: FrameworkID) -> FrameworkExplanation {
        guard let index = frameworkIndices[framework], let known = frameworks[index], known.isAdded else {
            return FrameworkExplanation(framework: framework, standing: .unknown, time: lastTold)
        }
        let rehearsal = Rehearsal(of: self)
        let before = rehearsal.before
        let clients = known.clients.filter { before.tree.clients[$0].isSubscribed }
            .map { (before.tree.roles[before.tree.clients[$0].role].path, $0) }.sorted { $0 < $1 }
        var roles = Excerpt<FrameworkExplanation.RoleOutlook>()
        for (_, client) in clients.prefix(Self.roleLimit) {
            roles.append(rehearsal.outlook(ofClient: client, isActive: known.isActive), limit: Self.roleLimit)
        }
        for _ in clients.dropFirst(Self.roleLimit) { roles.skip() }
        return FrameworkExplanation(
            framework: framework, standing: known.isActive ? .active : .inactive, time: lastTold,
            nextRun: rehearsal.nextRun, pause: recoveryPause, roles: roles)
    }

    /// Who is offered what an agent has, and why not the others.
    ///
    /// It takes the time of the next run and a look at each active framework in each of its roles.
    public func explain(agent: AgentID) -> AgentExplanation {
        guard let index = agentIndices[agent] else {
            return AgentExplanation(agent: agent, standing: .unknown, time: lastTold)
        }
        let rehearsal = Rehearsal(of: self)
        var explanation = AgentExplanation(
            agent: agent, standing: .active, hostname: profiles[index].hostname, time: lastTold,
            nextRun: rehearsal.nextRun, pause: recoveryPause, total: total(ofAgent: index),
            free: offerable(of: index), holders: holders(on: index))
        switch obstacle(onAgent: index) {
        case .agentInactive: explanation.standing = .inactive
        case .notWhitelisted: explanation.standing = .notWhitelisted
        case .nothingFree: explanation.standing = .nothingFree
        default:
            (explanation.candidates, explanation.groups) = rehearsal.candidates(
                forAgent: index, limit: Self.candidateLimit)
        }
        for framework in frameworks {
            for client in framework?.clients ?? [] where tree.clients[client].isSubscribed {
                if !tree.clients[client].isActive { explanation.suppressed += 1 }
            }
        }
        return explanation
    }

    /// What a role has and deserves, and what keeps it from having more.
    ///
    /// It takes the time of the next run and a look at each agent.
    public func explain(role: String) -> RoleExplanation {
        guard let index = tree.indices[role] else {
            return RoleExplanation(role: role, standing: .unknown, time: lastTold)
        }
        let rehearsal = Rehearsal(of: self)
        let before = rehearsal.before
        var explanation = RoleExplanation(
            role: role, standing: tree.roles[index].activeBelow > 0 ? .active : .idle, time: lastTold,
            nextRun: rehearsal.nextRun, pause: recoveryPause, weight: tree.roles[index].weight,
            position: before.position(ofRole: index), held: quantities(of: tree.roles[index].usage),
            reserved: tree.names.quantities(tree.roles[index].reserved), quota: quotaStanding(ofRole: index))
        for client in before.clientOrder(ofRole: index) {
            let usage = tree.clients[client].usage
            explanation.members.append(
                .init(
                    framework: owner(ofClient: client).framework, held: quantities(of: usage),
                    share: dominantShare(of: usage).share), limit: Self.memberLimit)
        }
        for client in tree.roles[index].clients where tree.clients[client].isSubscribed {
            let framework = owner(ofClient: client).framework
            if tree.clients[client].isActive { continue }
            if tree.clients[client].isSuppressed {
                explanation.suppressed.append(framework)
            } else {
                explanation.inactive.append(framework)
            }
        }
        explanation.subroles = Excerpt(tree.roles[index].children.map { tree.roles[$0].path }.sorted())
        if tree.roles[index].activeClients > 0 {
            let survey = AgentSurvey(rehearsal, role: index, client: nil)
            explanation.groups = survey.groups
            explanation.openAgents = survey.untaken
        }
        return explanation
    }
}

extension Rehearsal {
    fileprivate func outlook(ofClient client: Int, isActive: Bool) -> FrameworkExplanation.RoleOutlook {
        let (role, path) = (before.tree.clients[client].role, before.owner(ofClient: client).role)
        var outlook = FrameworkExplanation.RoleOutlook(
            role: path, isSuppressed: before.tree.clients[client].isSuppressed,
            held: before.quantities(of: before.tree.clients[client].usage),
            agentsHeldOn: before.tree.clients[client].agentsHeldOn, position: before.position(ofClient: client),
            quota: before.quotaStanding(ofRole: role))
        guard isActive, !outlook.isSuppressed else { return outlook }
        outlook.groups = AgentSurvey(self, role: role, client: client).groups
        if outlook.groups.isEmpty { outlook.groups = [AgentGroup(reason: .noAgents)] }
        return outlook
    }

    /// All who want resources in their order, the first of them with what becomes of them on an agent, and all by that.
    fileprivate func candidates(
        forAgent agent: Int, limit: Int
    ) -> (Excerpt<AgentExplanation.Candidate>, [AgentExplanation.Group]) {
        var candidates = Excerpt<AgentExplanation.Candidate>()
        var groups: [(key: Int, group: AgentExplanation.Group)] = []
        for role in before.rolesInOrder {
            for client in before.clientOrder(ofRole: role) {
                let key = finding(role: role, client: client, agent: agent).key
                let (framework, path) = before.owner(ofClient: client)
                let rival = Rival(framework: framework, role: path)
                let place = groups.firstIndex { $0.key == key }
                if let place { groups[place].group.candidates.append(rival) }
                if place != nil, candidates.count >= limit {
                    candidates.skip()
                    continue
                }
                let reason = reason(role: role, client: client, agent: agent)
                candidates.append(.init(framework: framework, role: path, reason: reason), limit: limit)
                if place == nil { groups.append((key, .init(reason: reason, candidates: Excerpt([rival])))) }
            }
        }
        return (candidates, groups.sorted { $0.key < $1.key }.map(\.group))
    }
}
