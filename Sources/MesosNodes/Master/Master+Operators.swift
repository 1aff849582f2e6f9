public import MasterCore
public import MesosWire

extension Master {
    /// Answers a call of the operator API, as Apache Mesos does over HTTP at `/api/v1`.
    ///
    /// ```swift
    /// let answer = try await master.call(.init(type: .getAgents))
    /// for agent in answer?.getAgents?.agents ?? [] { print(agent.agentInfo.hostname) }
    /// ```
    ///
    /// - Returns: The answer to a question; `nil` once something that was asked for is done.
    /// - Throws: ``OperatorError`` with the status and the sentence of Mesos: 400 for a call that makes no sense, 404
    ///   for something unknown, 501 for what this master cannot do, 503 if the registry failed or the master has ended.
    ///   `SUBSCRIBE` is refused with 400, for a stream of events is no single answer.
    public func call(_ call: V1.Master.Call) async throws(OperatorError) -> V1.Master.Response? {
        switch try OperatorCall(call) {
        case .question(let question):
            let facts = facts
            return await node.read { $0.answer(question, from: facts) }
        case .request(let request):
            try await ask(request)
            return nil
        case .listFiles, .readFile:
            // This master shows no files; of one that is not there Mesos says no more.
            throw OperatorError(status: 404, message: "")
        case .subscribe:
            throw OperatorError(
                status: 400, message: "SUBSCRIBE is answered with a stream of events, not with one answer")
        }
    }

    /// Opens a stream of what happens in the cluster, behind how everything stands now; `nil` if the master has ended.
    package func operatorEvents(limits: OperatorQueue.Limits = OperatorQueue.Limits()) -> OperatorLink? {
        openOperator(limits: limits)
    }
}
