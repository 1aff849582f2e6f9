package import MesosWire

/// The directory that the process of a task starts in.
package struct TaskSandbox: Sendable {
    package let frameworkID: FrameworkID
    package let taskID: TaskID
    package let path: String
}
