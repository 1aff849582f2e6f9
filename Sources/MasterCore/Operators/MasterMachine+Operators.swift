import MesosBase
import MesosWire

extension MasterMachine {
    mutating func operatorAsked(
        _ id: OperatorRequestID, _ request: OperatorRequest, in turn: inout Turn<Effect>
    ) {
        switch request {
        case .markAgentGone(let agent):
            markGone(agent, for: id, in: &turn)
        case .teardown(let framework):
            guard frameworks.contains(framework) else {
                let error = OperatorError(status: 400, message: "No framework found with specified ID")
                return turn.emit(.answerOperator(id, error))
            }
            removeFramework(framework, in: &turn)
            turn.emit(.answerOperator(id, nil))
        case .killTask(let task, let framework):
            kill(task, of: framework, for: id, in: &turn)
        case .updateWeights(let infos):
            updateWeights(infos, for: id, in: &turn)
        case .updateQuota(let configs, let force):
            updateQuotas(configs, force: force, for: id, in: &turn)
        case .setQuota(let request):
            setQuota(request, for: id, in: &turn)
        case .removeQuota(let role, let path):
            removeQuota(of: role, at: path, for: id, in: &turn)
        case .setLoggingLevel(let level, let duration):
            setLoggingLevel(level, for: duration, in: &turn)
            turn.emit(.answerOperator(id, nil))
        }
    }

    /// Has a task killed as if its framework had asked for it, which hears of its end as ever.
    private mutating func kill(
        _ task: TaskID, of framework: FrameworkID, for request: OperatorRequestID, in turn: inout Turn<Effect>
    ) {
        guard let state = frameworks[framework]?.tasks[task]?.state, !state.isTerminal else {
            let message = "No task '\(task)' of framework '\(framework)' could be killed"
            return turn.emit(.answerOperator(request, OperatorError(status: 400, message: message)))
        }
        kill(V1.Scheduler.Call.Kill(taskID: task), of: framework, in: &turn)
        turn.emit(.answerOperator(request, nil))
    }

    /// Gives an agent up for good, once the registry has written that down; asking again changes nothing.
    private mutating func markGone(
        _ agent: AgentID, for request: OperatorRequestID, in turn: inout Turn<Effect>
    ) {
        if goneAgents.contains(agent) { return turn.emit(.answerOperator(request, nil)) }
        if let error = obstacle(toGoneOf: agent) { return turn.emit(.answerOperator(request, error)) }
        depart(Departure(agent: agent, cause: "Agent has been marked gone", kind: .gone(turn.date, request)), in: &turn)
    }

    private func obstacle(toGoneOf agent: AgentID) -> OperatorError? {
        switch departing[agent] {
        case .gone:
            return OperatorError(status: 503, message: "Agent '\(agent)' is already being transitioned to gone")
        case .removed:
            return OperatorError(status: 503, message: "Agent '\(agent)' is being transitioned to removed")
        case .unreachable:
            return OperatorError(status: 503, message: "Agent '\(agent)' is being transitioned to unreachable")
        case nil:
            break
        }
        if agents.contains(agent) || recoveredAgents.contains(agent) || unreachableAgents.contains(agent) { return nil }
        return OperatorError(status: 404, message: "Agent '\(agent)' not found")
    }
}
