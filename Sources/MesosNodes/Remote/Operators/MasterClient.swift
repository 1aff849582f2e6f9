public import MesosWire

/// Asks a master what it knows, and tells it what an operator wants: the operator API.
///
/// ```swift
/// let master = MasterClient("http://10.0.0.5:5050")
/// for agent in try await master.agents().agents { print(agent.agentInfo.hostname) }
/// ```
///
/// It works with any master that speaks version 1 of the Mesos API. A master that does not lead points at the one that
/// does, and the call is made there. Calls that the master does not have are refused with status 501.
public struct MasterClient: Sendable {
    let channel: any OperatorChannel<V1.Master.Call, V1.Master.Response, V1.Master.Event>

    /// Creates a client of the master at this place. Nothing is opened before a call is made.
    public init(_ master: MasterLocation) {
        channel = master.operatorChannel
    }

    /// Makes a call as it is.
    ///
    /// - Returns: The answer; `nil` if the call was carried out and there is nothing to say.
    public func call(_ call: V1.Master.Call) async throws(OperatorClientError) -> V1.Master.Response? {
        guard call.type != .subscribe else { throw .badCall }
        return try await channel.call(call)
    }

    /// Subscribes to what happens in the cluster: the state of everything comes first.
    public func subscribe() async throws(OperatorClientError) -> MasterEvents {
        MasterEvents(try await channel.subscribe(V1.Master.Call(type: .subscribe)))
    }

    /// Asks something. A part that has nothing in it may be left out of the answer: then it is the empty one.
    func ask<Answer>(
        _ kind: V1.Master.Call.Kind, empty: Answer? = nil, _ part: (V1.Master.Response) -> Answer?,
        _ fill: (inout V1.Master.Call) -> Void = { _ in }
    ) async throws(OperatorClientError) -> Answer {
        var call = V1.Master.Call(type: kind)
        fill(&call)
        return try await channel.ask(
            call, { part($0) ?? ($0.type?.wireName == kind.wireName ? empty : nil) }, named: kind.wireName)
    }

    func tell(_ kind: V1.Master.Call.Kind, _ fill: (inout V1.Master.Call) -> Void) async throws(OperatorClientError) {
        var call = V1.Master.Call(type: kind)
        fill(&call)
        _ = try await channel.call(call)
    }
}

extension OperatorClientError {
    /// A subscription is not one call with one answer.
    static let badCall = OperatorClientError.refused(
        status: 400, message: "SUBSCRIBE is answered by a stream of events: use subscribe()")
}
