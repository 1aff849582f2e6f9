import AgentCore
import MasterCore
import MesosWire

/// The way of an operator to a master in this process.
struct InProcessMasterChannel: OperatorChannel, TaskKillChannel, RoleChannel, ExplanationChannel {
    let master: Master

    func rolesBody() async throws(OperatorClientError) -> [UInt8] {
        await master.body { machine, _ in machine.rolesBody }
    }

    func explanation(_ query: ExplanationQuery) async throws(OperatorClientError) -> [UInt8] {
        do throws(OperatorError) {
            return try await master.explanationBody(query, as: .json)
        } catch {
            throw .refused(status: error.status, message: error.message)
        }
    }

    func kill(_ task: TaskID, of framework: FrameworkID) async throws(OperatorClientError) {
        do throws(OperatorError) {
            try await master.kill(task, of: framework)
        } catch {
            throw .refused(status: error.status, message: error.message)
        }
    }

    func call(_ call: V1.Master.Call) async throws(OperatorClientError) -> V1.Master.Response? {
        do throws(OperatorError) {
            return try await master.call(call)
        } catch {
            throw .refused(status: error.status, message: error.message)
        }
    }

    func subscribe(_ call: V1.Master.Call) async throws(OperatorClientError) -> OperatorStream<V1.Master.Event> {
        guard let link = master.operatorEvents() else { throw .unreachable("the master has ended") }
        return OperatorStream { () async throws(OperatorClientError) in
            await link.receive()
        } end: {
            link.close()
        }
    }
}

/// The way of an operator to an agent in this process.
struct InProcessAgentChannel: OperatorChannel {
    let agent: Agent

    func call(_ call: V1.Agent.Call) async throws(OperatorClientError) -> V1.Agent.Response? {
        do throws(AgentCallError) {
            return try await agent.call(call)
        } catch {
            throw .refused(status: error.status, message: error.message)
        }
    }

    func subscribe(_ call: V1.Agent.Call) async throws(OperatorClientError) -> OperatorStream<V1.Agent.ProcessIO> {
        throw .refused(status: 501, message: "Streams of containers are not there in this version")
    }
}

/// No way: the address is wrong, which whoever calls is told.
struct ClosedOperatorChannel<Call: Sendable, Response: Sendable, Event: Sendable>: OperatorChannel {
    let problem: String

    func call(_ call: Call) async throws(OperatorClientError) -> Response? {
        throw .badAddress(problem)
    }

    func subscribe(_ call: Call) async throws(OperatorClientError) -> OperatorStream<Event> {
        throw .badAddress(problem)
    }
}
