import MesosBase
import MesosWire

extension MasterMachine {
    /// All tasks, those of frameworks that have left included.
    var tasksAnswer: V1.Master.Response.GetTasks {
        var answer = V1.Master.Response.GetTasks()
        for framework in frameworks.values { answer.add(framework) }
        for framework in completedFrameworks { answer.add(framework) }
        return answer
    }
}

extension V1.Master.Response.GetTasks {
    fileprivate mutating func add(_ framework: FrameworkRecord) {
        for id in framework.tasks.sortedKeys() {
            if let task = framework.tasks[id] { tasks.append(V1.Task(task)) }
        }
        for id in framework.unreachableTasks.keys {
            if let task = framework.unreachableTasks[id] { unreachableTasks.append(V1.Task(task)) }
        }
        completedTasks += framework.completedTasks.map(V1.Task.init)
    }
}

extension V1.Task {
    /// What operators see of a task.
    init(_ task: TaskRecord) {
        let info = task.info
        self.init(
            name: info.name, taskID: info.taskID, frameworkID: task.framework, agentID: task.agent, state: task.state,
            executorID: task.executor, resources: info.resources, statuses: task.statuses,
            statusUpdateState: task.forwardedState, statusUpdateUUID: task.forwardedUUID, labels: info.labels,
            discovery: info.discovery, container: info.container,
            user: info.command?.user ?? info.executor?.command?.user, healthCheck: info.healthCheck,
            killPolicy: info.killPolicy, limits: info.limits)
    }
}
