/// Names an agent within its cluster.
public typealias AgentID = V1.AgentID
/// An agent as it describes itself.
public typealias AgentInfo = V1.AgentInfo
/// What a task or executor runs.
public typealias CommandInfo = V1.CommandInfo
/// Names a container, and the one it is nested in.
public typealias ContainerID = V1.ContainerID
/// Names an executor within its framework and agent.
public typealias ExecutorID = V1.ExecutorID
/// An executor as its framework describes it.
public typealias ExecutorInfo = V1.ExecutorInfo
/// How long refused resources stay away.
public typealias Filters = V1.Filters
/// Names a framework within its cluster.
public typealias FrameworkID = V1.FrameworkID
/// A framework as it describes itself.
public typealias FrameworkInfo = V1.FrameworkInfo
/// How a task is to be killed.
public typealias KillPolicy = V1.KillPolicy
/// A master as it describes itself.
public typealias MasterInfo = V1.MasterInfo
/// Resources of one agent on offer to one framework.
public typealias Offer = V1.Offer
/// Names an offer.
public typealias OfferID = V1.OfferID
/// Names a task within its framework.
public typealias TaskID = V1.TaskID
/// A task as its framework describes it.
public typealias TaskInfo = V1.TaskInfo
/// Where a task stands in its life.
public typealias TaskState = V1.TaskState
/// News about a task.
public typealias TaskStatus = V1.TaskStatus
