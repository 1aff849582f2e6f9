import FrameworkCore
import MesosHTTP
import MesosWire

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The way of an executor to its agent over HTTP.
struct HTTPExecutorTransport: ExecutorTransport {
    private let client = HTTPClient()
    private let agent: HTTPAddress
    private let requests: CallRequests

    /// The way that the variables of the executor's process tell of.
    init(_ environment: ExecutorEnvironment) throws(ExecutorClientError) {
        switch environment.agent {
        case .address(let address): agent = HTTPAddress(address)
        case .socket(let path): agent = .unix(path: try Self.short(path))
        case nil: throw .missing("MESOS_AGENT_ENDPOINT")
        }
        requests = CallRequests(
            path: "/\(environment.process)/api/v1/executor", format: .protobuf, token: environment.token)
    }

    /// The system allows only short paths of sockets: a long one is written as seen from the current directory.
    private static func short(_ path: String) throws(ExecutorClientError) -> String {
        let capacity = MemoryLayout.size(ofValue: sockaddr_un().sun_path)
        guard path.utf8.count >= capacity else { return path }
        let current = getcwd(nil, 0)
        defer { free(current) }
        let folder = current.map { String(cString: $0) + "/" } ?? "/"
        let rest = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
        guard rest.utf8.count < capacity else {
            throw .malformed(
                "MESOS_DOMAIN_SOCKET",
                "the path '\(path)' has \(path.utf8.count) bytes, but sockets have paths of less than \(capacity)")
        }
        return rest
    }

    func connect() async throws -> any ExecutorConnection {
        do throws(HTTPError) {
            return HTTPExecutorConnection(try await HTTPSubscription(client, to: agent, requests))
        } catch .cancelled {
            throw CancellationError()
        } catch {
            throw TransportError.connectionLost("\(error)")
        }
    }
}

private final class HTTPExecutorConnection: ExecutorConnection, PipelinedConnection {
    private let subscription: HTTPSubscription<V1.Executor.Call, V1.Executor.Event>

    init(_ subscription: HTTPSubscription<V1.Executor.Call, V1.Executor.Event>) {
        self.subscription = subscription
    }

    func send(_ call: V1.Executor.Call) async throws {
        guard call.type == .subscribe else { return try await subscription.send(call, .other) }
        guard case .subscribed = try await subscription.subscribe(call) else {
            throw TransportError.refused("the agent redirects its executor elsewhere")
        }
    }

    func begin(_ call: V1.Executor.Call, answered: @escaping @Sendable (TransportError?) -> Void) -> Bool {
        call.type != .subscribe && subscription.begin(call, .other, answered: answered)
    }

    func receive() async throws -> [V1.Executor.Event] { try await subscription.receive() }

    func close() { subscription.close() }
}
