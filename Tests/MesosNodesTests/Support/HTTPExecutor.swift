import MesosBase
import MesosHTTP
import MesosIO
import MesosNodes
import MesosWire
import Testing

/// An executor that speaks HTTP by itself, call by call.
final class HTTPExecutor: Sendable {
    let head: HTTPResponse
    /// Where its agent is.
    let endpoint: String
    private let executorID: ExecutorID
    private let frameworkID: FrameworkID
    private let stream: HTTPIncomingStream
    private let calls: HTTPConnection
    private let events = Mailbox<V1.Executor.Event>()
    private let reading: Task<Void, Never>

    static let path = "/slave(1)/api/v1/executor"

    /// Subscribes at an address such as that in `MESOS_AGENT_ENDPOINT`.
    static func subscribe(
        _ executor: ExecutorID, of framework: FrameworkID, at endpoint: String, knowing tasks: [TaskInfo] = []
    ) async throws -> HTTPExecutor {
        let client = HTTPClient()
        let address = try HTTPAddress(endpoint)
        let call = V1.Executor.Call(
            executorID: executor, frameworkID: framework, type: .subscribe, subscribe: .init(unacknowledgedTasks: tasks)
        )
        let stream = try await client.connect(to: address).open(.post(path, "application/json", call.json))
        return HTTPExecutor(stream, try await client.connect(to: address), executor, framework, endpoint)
    }

    private init(
        _ stream: HTTPIncomingStream, _ calls: HTTPConnection, _ executor: ExecutorID, _ framework: FrameworkID,
        _ endpoint: String
    ) {
        self.endpoint = endpoint
        self.stream = stream
        self.calls = calls
        head = stream.head
        executorID = executor
        frameworkID = framework
        reading = Task { [events] in
            do {
                var decoder = RecordIODecoder(limit: 1 << 20)
                while let bytes = try await stream.next() {
                    decoder.append(bytes)
                    while let record = try decoder.next() { events.post(try V1.Executor.Event(json: record)) }
                }
                events.close()
            } catch {
                events.close(error)
            }
        }
    }

    deinit { reading.cancel() }

    /// Makes a call on the connection that is for calls; the answer is its status and its sentence.
    func call(
        _ type: V1.Executor.Call.Kind, _ fill: (inout V1.Executor.Call) -> Void = { _ in }
    ) async throws -> HTTPScheduler.Answer {
        var call = V1.Executor.Call(executorID: executorID, frameworkID: frameworkID, type: type)
        fill(&call)
        return HTTPScheduler.Answer(try await calls.send(.post(Self.path, "application/json", call.json)))
    }

    func update(_ task: TaskID, _ state: TaskState) async throws -> HTTPScheduler.Answer {
        let uuid = NodeEnvironment.system.entropy.uuid().bytes
        return try await call(.update) { call in
            call.update = .init(status: .init(taskID: task, state: state, source: .executor, uuid: uuid))
        }
    }

    /// Waits for the first event that matches.
    func next<Value>(_ match: (V1.Executor.Event) -> Value?) async throws -> Value {
        try await events.next(match)
    }

    /// Returns when the agent has ended the stream.
    func ended() async {
        await reading.value
    }

    /// Vanishes without a word.
    func vanish() {
        stream.close()
        calls.close()
    }
}
