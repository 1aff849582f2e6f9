package import MesosIO

/// A request that a server has received whole.
package struct HTTPRequest: Sendable {
    /// The method as it was sent, such as `POST`.
    package let method: String
    package let target: HTTPTarget
    package let headers: HTTPHeaders
    /// The body, with its chunks joined and its compression undone.
    package var body: [UInt8]
    /// Who sent it.
    package let peer: SocketAddress

    package init(
        method: String, target: HTTPTarget, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [],
        peer: SocketAddress
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.peer = peer
    }
}
