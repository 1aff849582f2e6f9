import MesosBase
import MesosWire

extension MasterMachine {
    /// The body of `/tasks`: tasks of frameworks that are here or have left, in the order of their first statuses.
    package func tasksBody(_ query: TasksQuery) -> [UInt8] {
        var found: [TaskRecord] = []
        for framework in frameworks.values { collect(framework, query, into: &found) }
        for framework in completedFrameworks { collect(framework, query, into: &found) }
        let times = found.map { $0.statuses.first.map { $0.timestamp ?? 0 } }
        let order = found.indices.sorted { first, second in
            switch (times[first], times[second], query.order) {
            case (let one?, let other?, .ascending): (one, first) < (other, second)
            case (let one?, let other?, .descending): (other, first) < (one, second)
            case (nil, nil, _): first < second
            // Tasks without any status come before all others, or behind them.
            case (let one, _, .ascending): one == nil
            case (let one, _, .descending): one != nil
            }
        }
        return Self.body { json in
            json.array("tasks") { json in
                for place in order[query.range(of: order.count)] { json.value(found[place]) }
            }
        }
    }

    private func collect(_ framework: FrameworkRecord, _ query: TasksQuery, into found: inout [TaskRecord]) {
        guard query.framework == nil || query.framework == framework.id else { return }
        func collect(_ record: TaskRecord?) {
            guard let record, query.task == nil || query.task == record.info.taskID else { return }
            found.append(record)
        }
        for task in query.task.map({ [$0] }) ?? framework.tasks.sortedKeys() { collect(framework.tasks[task]) }
        for task in query.task.map({ [$0] }) ?? framework.unreachableTasks.keys {
            collect(framework.unreachableTasks[task])
        }
        for task in framework.completedTasks { collect(task) }
    }
}
