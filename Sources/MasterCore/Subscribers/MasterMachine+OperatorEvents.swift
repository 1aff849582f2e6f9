import MesosBase
import MesosWire

/// What operators hear of the cluster, as Mesos tells it (`Master::Subscribers`). Nobody pays for events that nobody
/// follows.
extension MasterMachine {
    private func tellOperators(_ event: () -> V1.Master.Event?, in turn: inout Turn<Effect>) {
        guard !operatorStreams.isEmpty, let event = event() else { return }
        for connection in operatorStreams.keys { turn.emit(.sendToOperator(connection, event)) }
    }

    /// A task is new to the master: it was launched, or an agent has brought it along.
    func tellOperators(ofTask task: @autoclosure () -> TaskRecord?, in turn: inout Turn<Effect>) {
        tellOperators(
            { task().map { .init(type: .taskAdded, taskAdded: .init(task: V1.Task($0))) } }, in: &turn)
    }

    /// A task has come to another state, or a check of it has found something.
    func tellOperators(
        of status: TaskStatus, _ outcome: StatusOutcome, in framework: FrameworkID, in turn: inout Turn<Effect>
    ) {
        guard outcome.isNews else { return }
        tellOperators(
            {
                .init(
                    type: .taskUpdated,
                    taskUpdated: .init(frameworkID: framework, status: status.asReported, state: outcome.state))
            }, in: &turn)
    }

    /// An agent is new to the master, and may have brought frameworks and tasks along: first come the tasks of
    /// frameworks that were known before, then the agent, then the others, each behind its framework.
    func tellOperators(
        ofNewAgent agent: AgentID, bringing strangers: [FrameworkID], in turn: inout Turn<Effect>
    ) {
        guard !operatorStreams.isEmpty, let tasks = agents[agent]?.tasks else { return }
        for framework in tasks.keys where !strangers.contains(framework) {
            tellOperators(ofTasksOf: framework, on: agent, in: &turn)
        }
        tellOperators(ofNewAgent: agent, in: &turn)
        for stranger in strangers {
            if let record = frameworks[stranger] { tellOperators(ofNew: record, in: &turn) }
            tellOperators(ofTasksOf: stranger, on: agent, in: &turn)
        }
    }

    private func tellOperators(
        ofTasksOf framework: FrameworkID, on agent: AgentID, in turn: inout Turn<Effect>
    ) {
        for task in agents[agent]?.tasks[framework]?.sortedKeys() ?? [] {
            tellOperators(ofTask: frameworks[framework]?.tasks[task], in: &turn)
        }
    }

    private func tellOperators(ofNewAgent agent: AgentID, in turn: inout Turn<Effect>) {
        tellOperators(
            {
                agents[agent].map { record in
                    let agent = answer(about: record, using: resourcesInUse(on: record))
                    return .init(type: .agentAdded, agentAdded: .init(agent: agent))
                }
            }, in: &turn)
    }

    func tellOperators(ofRemovedAgent agent: AgentID, in turn: inout Turn<Effect>) {
        tellOperators({ .init(type: .agentRemoved, agentRemoved: .init(agentID: agent)) }, in: &turn)
    }

    func tellOperators(ofNew framework: FrameworkRecord, in turn: inout Turn<Effect>) {
        tellOperators(
            { .init(type: .frameworkAdded, frameworkAdded: .init(framework: Self.summary(of: framework))) },
            in: &turn)
    }

    func tellOperators(ofUpdatedFramework framework: FrameworkID, in turn: inout Turn<Effect>) {
        tellOperators(
            {
                frameworks[framework].map {
                    .init(type: .frameworkUpdated, frameworkUpdated: .init(framework: Self.summary(of: $0)))
                }
            }, in: &turn)
    }

    func tellOperators(ofRemovedFramework info: FrameworkInfo, in turn: inout Turn<Effect>) {
        tellOperators(
            { .init(type: .frameworkRemoved, frameworkRemoved: .init(frameworkInfo: info)) }, in: &turn)
    }
}
