import MesosHTTP
import MesosIO
import MesosWire

/// Serves a master or an agent over HTTP, so that others can reach it: frameworks, agents or executors, operators and
/// their tools.
///
/// ```swift
/// let endpoint = try HTTPEndpoint(master, on: "127.0.0.1:5050")
/// try await withThrowingTaskGroup { group in
///     group.addTask { try await master.run() }
///     group.addTask { try await endpoint.run() }
/// }
/// ```
///
/// Make it before its node runs: the node then presents itself under the endpoint's address from the start.
public final class HTTPEndpoint: Sendable {
    /// Where the endpoint listens, as `127.0.0.1:5050`, `[::1]:5050` or `unix:/run/mesos.sock`. If port 0 was asked
    /// for, this has the one that was given.
    public let address: String
    /// The port it listens on; 0 for a Unix socket.
    public let port: UInt16

    private let bound: SocketAddress
    private let server: HTTPServer
    private let services: ServiceGroup
    private let close: @Sendable () -> Void
    private let node: EndOfNode

    /// Binds an endpoint for a master; it answers once ``run()`` is called.
    ///
    /// - Parameters:
    ///   - master: The master to serve.
    ///   - address: Where to listen: `127.0.0.1:5050`, `[::1]:5050`, `0.0.0.0:5050` for all addresses of the machine,
    ///     or `unix:/run/mesos.sock`. Port 0 stands for any free one.
    ///   - options: How the endpoint presents itself.
    /// - Throws: ``HTTPEndpointError`` if the address cannot be read, is taken, or must not be used.
    public convenience init(
        _ master: Master, on address: String, options: Options = Options()
    ) throws(HTTPEndpointError) {
        let services = ServiceGroup()
        let service = MasterService(master, services: services, client: HTTPClient(), options: options)
        try self.init(service, of: master.shell.ended, on: address, options, services, close: { service.close() })
        if let address = options.advertised(bound, hostname: master.hostname) { master.shell.address(address) }
    }

    /// Binds an endpoint for an agent; it answers once ``run()`` is called.
    ///
    /// - Parameters:
    ///   - agent: The agent to serve.
    ///   - address: Where to listen, as for a master. Executors find a Unix socket by the variable
    ///     `MESOS_DOMAIN_SOCKET`.
    ///   - options: How the endpoint presents itself.
    /// - Throws: ``HTTPEndpointError`` if the address cannot be read, is taken, or must not be used.
    public convenience init(
        _ agent: Agent, on address: String, options: Options = Options()
    ) throws(HTTPEndpointError) {
        let services = ServiceGroup()
        let service = AgentService(agent, services: services, options: options)
        try self.init(service, of: agent.shell.ended, on: address, options, services, close: {})
        if let address = options.advertised(bound, hostname: nil) {
            agent.shell.address(address)
        } else {
            agent.shell.listens(onSocketAt: bound.host)
        }
    }

    private init(
        _ service: some HTTPService, of node: EndOfNode, on text: String, _ options: Options,
        _ services: ServiceGroup, close: @escaping @Sendable () -> Void
    ) throws(HTTPEndpointError) {
        let wanted: SocketAddress
        do throws(SocketAddressError) {
            wanted = try SocketAddress(text)
        } catch {
            throw .unreadableAddress("\(error)")
        }
        var limits = HTTPServerLimits()
        limits.connections = options.maxConnections
        server = HTTPServer(service: service, limits: limits)
        do throws(SystemError) {
            bound = try server.bind(to: wanted)
        } catch {
            throw HTTPEndpointError(error, at: text)
        }
        address = bound.description
        port = bound.port
        self.services = services
        self.node = node
        self.close = close
    }

    /// Serves until the task is cancelled or the node has ended. An endpoint runs once.
    public func run() async throws {
        let ended = Inbox<Void>()
        node.observe { ended.close() }
        await withDiscardingTaskGroup { group in
            group.addTask { [services] in await services.run() }
            group.addTask { [server] in await server.run() }
            while await ended.take() != nil {}
            close()
            group.cancelAll()
        }
        try Task.checkCancellation()
    }
}
