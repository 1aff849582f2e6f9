/// How a node's way to the master is.
package enum LinkState: Sendable, Equatable {
    /// Messages pass.
    case up
    /// There is no connection, both sides know it, and no new one can be opened.
    case down
    /// Nothing passes and nobody is told; what is sent arrives when the way is up again, unless the connection is
    /// given up.
    case silent
}
