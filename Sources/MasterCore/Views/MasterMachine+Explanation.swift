package import MesosBase
import AllocatorCore
import MesosWire

extension MasterMachine {
    /// The body of `/explain`: why a framework, an agent or a role gets offers or not, as the allocator says, which is
    /// told what frameworks and agents are called.
    ///
    /// - Parameter now: What times are reckoned from.
    /// - Throws: ``OperatorError`` of status 404 if there is nothing of that name, or of 400 if there are several.
    package func explanationBody(
        _ query: ExplanationQuery, as form: ExplanationForm, now: Instant
    ) throws(OperatorError) -> [UInt8] {
        let names = ExplanationNames {
            frameworks[$0]?.info.name
        } agent: {
            agents[$0]?.info.hostname
        }
        switch query {
        case .framework(let name):
            var explanation = allocator.explain(framework: try framework(called: name))
            explanation.time = now
            return form == .json ? explanation.json(names: names) : Array(explanation.text(names: names).utf8)
        case .agent(let name):
            var explanation = allocator.explain(agent: try agent(called: name))
            explanation.time = now
            return form == .json ? explanation.json(names: names) : Array(explanation.text(names: names).utf8)
        case .role(let role):
            var explanation = allocator.explain(role: role)
            if explanation.standing == .unknown { throw unknownRole(role) }
            explanation.time = now
            return form == .json ? explanation.json(names: names) : Array(explanation.text(names: names).utf8)
        }
    }

    private func framework(called name: String) throws(OperatorError) -> FrameworkID {
        let id = FrameworkID(name)
        if frameworks.contains(id) { return id }
        let namesakes = frameworks.values.filter { $0.info.name == name }.map(\.id)
        if namesakes.count > 1 {
            throw .ambiguous("frameworks are called", name, ids: namesakes.map(\.value))
        }
        if let only = namesakes.first { return only }
        if completedFrameworks.contains(where: { $0.id == id || $0.info.name == name }) {
            throw .notFound("The framework '\(name)' has ended")
        }
        throw .notFound("There is no framework whose id or name is '\(name)'")
    }

    private func agent(called name: String) throws(OperatorError) -> AgentID {
        let id = AgentID(name)
        if agents.contains(id) { return id }
        let neighbours = agents.values.filter { $0.info.hostname == name }.map(\.id)
        if neighbours.count > 1 {
            throw .ambiguous("agents are on the host", name, ids: neighbours.map(\.value))
        }
        if let only = neighbours.first { return only }
        if recoveredAgents.contains(where: { $0.key == id || $0.value.hostname == name }) {
            throw .notFound("The agent '\(name)' has not come back since the master was started")
        }
        if unreachableAgents.contains(id) { throw .notFound("The agent '\(name)' is unreachable") }
        if goneAgents.contains(id) { throw .notFound("The agent '\(name)' is gone") }
        throw .notFound("There is no agent whose id or hostname is '\(name)'")
    }

    /// The sentence says more if there is something that makes a role look as if it were there.
    private func unknownRole(_ role: String) -> OperatorError {
        guard quotas[role] == nil, weights[role] == nil else {
            let what = quotas[role] == nil ? "weight" : "quota"
            return .notFound("The role '\(role)' has a \(what), but no framework has it or a role below it")
        }
        return .notFound("There is no role '\(role)': no framework has it or a role below it")
    }
}

extension OperatorError {
    fileprivate static func notFound(_ message: String) -> OperatorError {
        OperatorError(status: 404, message: message)
    }

    /// Names the first of many.
    fileprivate static func ambiguous(_ what: String, _ name: String, ids: [String]) -> OperatorError {
        let shown = ids.prefix(20).joined(separator: ", ")
        let rest = ids.count > 20 ? " and \(ids.count - 20) more" : ""
        return OperatorError(
            status: 400, message: "\(ids.count) \(what) '\(name)': \(shown)\(rest). Ask with one of these ids")
    }
}
