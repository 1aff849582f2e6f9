import MesosBase
import MesosResources
package import MesosWire

extension MasterMachine {
    /// What happened to the task of this id, oldest first: of all frameworks that had one, or only of one of them.
    package func timeline(of task: TaskID, in framework: FrameworkID?) -> [TimelineEntry] {
        var entries: [TimelineEntry] = []
        for record in completedFrameworks { entries += timeline(of: task, in: record) }
        for record in frameworks.values { entries += timeline(of: task, in: record) }
        if let framework { entries.removeAll { $0.framework != framework } }
        // Entries of one moment keep their order: sorting by date alone may not.
        return entries.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
    }

    private func timeline(of task: TaskID, in framework: FrameworkRecord) -> [TimelineEntry] {
        var entries: [TimelineEntry] = []
        if let refusals = framework.refusals[task] {
            let text = MomentText(agent: AgentID(value: ""), resources: Resources(), executor: nil)
            entries += Self.entries(of: refusals, in: framework.id, text)
        }
        for record in framework.completedTasks where record.info.taskID == task {
            entries += Self.entries(of: record, in: framework.id)
        }
        if let record = framework.unreachableTasks[task] { entries += Self.entries(of: record, in: framework.id) }
        if let record = framework.tasks[task] {
            entries += absences(of: record)
            entries += Self.entries(of: record, in: framework.id)
        }
        return entries
    }

    private static func entries(of record: TaskRecord, in framework: FrameworkID) -> [TimelineEntry] {
        entries(
            of: record.moments, in: framework,
            MomentText(agent: record.agent, resources: record.resources, executor: record.executor))
    }

    private static func entries(
        of moments: TaskMoments, in framework: FrameworkID, _ text: MomentText
    ) -> [TimelineEntry] {
        var entries = moments.kept.map { moment in
            TimelineEntry(date: moment.date, framework: framework, sentence: text.sentence(of: moment.happening))
        }
        if moments.dropped > 0 {
            let index = TaskMoments.limitOfBeginning
            let sentence = "\(moments.dropped) more things happened here that are not kept"
            entries.insert(
                TimelineEntry(date: moments.kept[index].date, framework: framework, sentence: sentence), at: index)
        }
        return entries
    }

    /// When the agent of a task was away, and came back, since the task was launched.
    private func absences(of task: TaskRecord) -> [TimelineEntry] {
        guard let agent = agents[task.agent], let launch = task.moments.kept.first?.date else { return [] }
        return agent.absences.kept.filter { $0.date >= launch }.map { absence in
            let name = "agent \(agent.id) (\(agent.info.hostname))"
            let limit = DurationText.format(configuration.agentReregisterTimeout)
            let sentence =
                absence.isEnd ? "\(name) has come back" : "\(name) is disconnected, and has \(limit) to come back"
            return TimelineEntry(date: absence.date, framework: task.framework, sentence: sentence)
        }
    }
}
