/// Names one attempt to connect and the connection that comes of it, so that late news of an old one is told apart.
package struct ConnectionID: Sendable, Hashable {
    package let value: UInt64

    package init(_ value: UInt64) {
        self.value = value
    }
}
