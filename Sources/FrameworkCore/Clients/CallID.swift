/// Names one call of the program; the host keeps who waits for it.
package struct CallID: Sendable, Hashable, Comparable {
    package let value: UInt64

    package init(_ value: UInt64) {
        self.value = value
    }

    package static func < (first: CallID, second: CallID) -> Bool {
        first.value < second.value
    }
}
