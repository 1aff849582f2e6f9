/// What an event of a simulation is, for those who wait in vain and want to know what is pending.
package enum EventLabel: UInt8, Sendable, Hashable {
    case connection
    case message
    case callback
    case process
    case executor
    case disk
    case fault
    /// What the program that simulates wants to happen.
    case program
    case other
}

extension EventLabel: Comparable {
    package static func < (first: EventLabel, second: EventLabel) -> Bool { first.rawValue < second.rawValue }
}

extension EventLabel: CustomStringConvertible {
    package var description: String {
        switch self {
        case .connection: "begin or end of a connection"
        case .message: "message on its way"
        case .callback: "callback"
        case .process: "start or end of a process"
        case .executor: "doing of an executor"
        case .disk: "write to a disk"
        case .fault: "fault"
        case .program: "action of the program"
        case .other: "other event"
        }
    }
}
