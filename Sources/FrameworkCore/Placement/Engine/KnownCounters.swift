/// The tasks that rules of several works mean, counted by domains, as far as they were counted.
struct KnownCounters: Sendable {
    private struct Entry: Sendable {
        var counter: TaskCounter
        /// How many of the round's tasks were looked at.
        var tasksSeen = 0

        mutating func count(_ tasks: [LocatedTask], _ domains: FieldColumn) {
            for index in tasksSeen..<tasks.count where counter.selector.selects(tasks[index], ownWork: "") {
                counter.add(domains.domain(ofAgent: tasks[index].agent))
            }
            tasksSeen = tasks.count
        }
    }

    private var entries: [Entry] = []

    private static let mostEntries = 64

    /// Counts the tasks that a selector means which says the same for all works.
    mutating func counter(
        _ selector: TaskSelector, column: Int, _ domains: FieldColumn, _ tasks: [LocatedTask]
    ) -> TaskCounter {
        if let position = entries.firstIndex(where: { $0.counter.column == column && $0.counter.selector == selector })
        {
            entries[position].count(tasks, domains)
            return entries[position].counter
        }
        var entry = Entry(counter: TaskCounter(selector, column: column, domainCount: domains.domains.count))
        entry.count(tasks, domains)
        if entries.count < Self.mostEntries { entries.append(entry) }
        return entry.counter
    }
}
