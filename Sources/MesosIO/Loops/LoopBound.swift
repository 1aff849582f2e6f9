/// A value that only its loop's thread may touch, and so needs no lock.
// Every access checks that it happens on that one thread.
package final class LoopBound<Value>: @unchecked Sendable {
    package let loop: EventLoop
    private var value: Value

    package init(_ loop: EventLoop, _ value: sending Value) {
        self.loop = loop
        self.value = value
    }

    /// Calls `body` with the value; only on the loop's thread.
    package func withValue<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        loop.requireCurrent()
        return try body(&value)
    }
}
