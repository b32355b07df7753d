import { inBoth } from "../text/both.ts";
import { counted, one } from "../text/numbers.ts";

export const text = inBoth(
  {
    heading: "舆情值班实时看板",
    overview: "总览",
    countOpen: "处置中事件",
    countOverdue: "逾期时段",
    countMissed: "漏报时段",
    countDueSoon: "即将到期",
    countUnacknowledged: "待确认通知",
    countOwn: "待您确认",
    ofAll: (all: string) => `共 ${all}`,

    incidents: "舆情事件",
    openIncident: "立案",
    show: "显示",
    showOngoing: "处置中",
    showAll: "全部",
    furtherIncidents: (count: number) => `其余 ${counted(count)} 起`,
    moreIncidents: (count: number) => `再显示一些，还有 ${counted(count)} 起`,
    noIncidents: "目前没有处置中的舆情事件。值班员可从下方的舆情话题立案，或按电话、来文人工立案。",

    nextSlot: "下一时段",
    noSlot: "目前没有待报时段",
    furtherSlots: "后续时段",
    slotsUnmet: "逾期与漏报",
    olderUnmet: (count: number) => `另有 ${count} 个较早的时段`,

    stories: "舆情话题",
    noStories: "目前没有舆情话题。监测信息命中关键词方案后，会在这里汇成话题。",
    furtherStories: (count: number) => `显示其余 ${count} 个话题`,
    fewerStories: "收起",

    notifications: "待确认通知",
    noNotifications: "没有待确认的通知。",
    furtherOwn: (count: number) => `另有 ${counted(count)} 条待您确认`,
    othersTold: "等待他人确认",
    toldLate: (count: string) => `超时 ${count}`,
    toldNobody: (count: string) => `值班表已无下一人 ${count}`,
    furtherRecipients: (count: number) => `另有 ${counted(count)} 个接收人`,
  },
  {
    heading: "Duty room live board",
    overview: "Overview",
    countOpen: "Ongoing incidents",
    countOverdue: "Overdue slots",
    countMissed: "Missed slots",
    countDueSoon: "Due soon",
    countUnacknowledged: "To acknowledge",
    countOwn: "To acknowledge by you",
    ofAll: (all: string) => `of ${all}`,

    incidents: "Incidents",
    openIncident: "Open an incident",
    show: "Show",
    showOngoing: "Ongoing",
    showAll: "All",
    furtherIncidents: (count: number) => `${counted(count)} more`,
    moreIncidents: (count: number) => `Show some of the ${one(count, "further incident", "further incidents")}`,
    noIncidents:
      "No incident is being handled. The duty officer can open one from a story below, or by hand from a call or a letter.",

    nextSlot: "Next slot",
    noSlot: "Nothing is owed at present",
    furtherSlots: "Further slots",
    slotsUnmet: "Overdue and missed",
    olderUnmet: (count: number) => `${one(count, "older slot", "older slots")} besides`,

    stories: "Stories",
    noStories: "No story at present. Detections that match a watch-list are grouped into stories here.",
    furtherStories: (count: number) => `Show ${one(count, "more story", "more stories")}`,
    fewerStories: "Show fewer",

    notifications: "To acknowledge",
    noNotifications: "Nothing waits for an acknowledgement.",
    furtherOwn: (count: number) => `${counted(count)} more for you to acknowledge`,
    othersTold: "Others are waited for",
    toldLate: (count: string) => `${count} late`,
    toldNobody: (count: string) => `nobody left for ${count}`,
    furtherRecipients: (count: number) => `${one(count, "further recipient", "further recipients")}`,
  },
);
