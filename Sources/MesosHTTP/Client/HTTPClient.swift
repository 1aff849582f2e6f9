import MesosIO

/// Makes connections to servers of HTTP/1.1, on the program's loops.
package final class HTTPClient: Sendable {
    private let limits: HTTPClientLimits

    package init(limits: HTTPClientLimits = HTTPClientLimits()) {
        self.limits = limits
    }

    /// Connects to the first address of the host that accepts.
    package func connect(to address: HTTPAddress) async throws(HTTPError) -> HTTPConnection {
        var failure: HTTPError?
        for candidate in try await HostLookUp.addresses(of: address) {
            do throws(HTTPError) {
                return try await connect(to: candidate, authority: address.authority)
            } catch .cancelled {
                throw .cancelled
            } catch {
                failure = failure ?? error
            }
        }
        throw failure ?? .unknownHost(address.description, reason: "it has none of the Internet protocol")
    }

    private func connect(to address: SocketAddress, authority: String) async throws(HTTPError) -> HTTPConnection {
        let loop: EventLoop
        do throws(SystemError) {
            loop = try EventLoopGroup.shared().next()
        } catch {
            throw .unreachable(address.description, error)
        }
        let attempt = ConnectAttempt(address, authority: authority, limits: limits, loop: loop)
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { attempt.start($0) }
        } onCancel: {
            attempt.cancel()
        }
        return try outcome.get()
    }
}
