package import MesosWire

/// Which tasks `/tasks` is asked for, and how many of them.
package struct TasksQuery: Sendable, Equatable {
    /// The order of tasks by the time of their first status.
    package enum Order: Sendable {
        case ascending, descending
    }

    /// How many tasks are shown, and how many before them are not; `nil` for a number below zero, which is more than
    /// there can be.
    package private(set) var limit: Int? = 100
    package private(set) var offset: Int? = 0
    package private(set) var order = Order.descending
    package private(set) var framework: FrameworkID?
    package private(set) var task: TaskID?

    /// Asks for the hundred tasks whose first status is youngest.
    package init() {}

    /// Reads the parameters of a request. None is refused: numbers that cannot be read count as absent, as in Mesos.
    package init(_ parameter: (String) -> String?) {
        if let number = parameter("limit").flatMap(Self.number) { limit = number < 0 ? nil : number }
        if let number = parameter("offset").flatMap(Self.number) { offset = number < 0 ? nil : number }
        if parameter("order") == "asc" { order = .ascending }
        framework = parameter("framework_id").map { FrameworkID($0) }
        task = parameter("task_id").map { TaskID($0) }
    }

    /// A decimal number of 32 bits, or a hexadecimal one that begins with `0x`.
    private static func number(_ text: String) -> Int? {
        if let number = Int32(text) { return Int(number) }
        guard text.hasPrefix("0x") || text.hasPrefix("0X") else { return nil }
        return Int32(text.dropFirst(2), radix: 16).map(Int.init)
    }

    /// The part of so many tasks that is shown.
    func range(of count: Int) -> Range<Int> {
        guard let offset, offset < count else { return count..<count }
        guard let limit else { return offset == 0 ? 0..<count : count..<count }
        return offset..<min(count, offset + limit)
    }
}
