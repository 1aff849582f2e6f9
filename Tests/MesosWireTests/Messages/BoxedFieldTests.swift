import MesosWire
import Testing

/// Fields that lie in boxes behave like any others.
@Suite struct BoxedFieldTests {
    private let task = TaskInfo(name: "t", taskID: "t1", agentID: "a1", command: CommandInfo(value: "true"))

    @Test func areRead() {
        #expect(task.command?.value == "true")
        #expect(task.executor == nil)
    }

    @Test func areChangedInOneCopyOnly() {
        var copy = task
        copy.command?.value = "false"
        copy.executor = ExecutorInfo(executorID: "e1")
        #expect(copy.command?.value == "false")
        #expect(copy.executor?.executorID == "e1")
        #expect(task.command?.value == "true")
        #expect(task.executor == nil)
        copy.command = nil
        #expect(copy.command == nil)
        #expect(task.command != nil)
    }

    @Test func areComparedByWhatTheyHold() {
        var copy = task
        #expect(copy == task)
        copy.command = CommandInfo(value: "true")
        #expect(copy == task)
        copy.command?.shell = true
        #expect(copy != task)
        copy.command = nil
        #expect(copy != task)
    }

    @Test func mayBeRequired() {
        let framework = FrameworkInfo(user: "root", name: "f")
        var message = Internal.RunTaskMessage(framework: framework, task: task)
        message.framework.name = "g"
        #expect(message.framework == FrameworkInfo(user: "root", name: "g"))
        #expect(message == Internal.RunTaskMessage(framework: message.framework, task: task))
    }

    @Test func absentFieldsHaveAMeaning() {
        #expect(Filters().refuseSeconds == nil)
        #expect(Filters.Defaults.refuseSeconds == 5)
        #expect(V1.CommandInfo.Defaults.shell)
        #expect(V1.Environment.Variable.Defaults.type == .value)
        #expect(V1.Resource.Defaults.role == "*")
    }
}
